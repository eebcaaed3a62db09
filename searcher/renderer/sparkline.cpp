// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/sparkline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace newshound {
namespace {

constexpr std::size_t label_columns = 11; // "    share  "
constexpr std::size_t widest = 100;       // columns of bars

constexpr std::array<const char*, 9> blocks = {" ",      "\u2581", "\u2582", "\u2583", "\u2584",
                                               "\u2585", "\u2586", "\u2587", "\u2588"};
constexpr std::array<const char*, 9> letters = {" ", "_", ".", "-", "=", "+", "*", "#", "@"};

std::string_view name_of(TimeUnit unit) {
    constexpr std::array<std::string_view, 4> names = {"day", "month", "year", "decade"};
    return names.at(static_cast<std::size_t>(unit));
}

std::string label(const TimelineBin& bin, TimeUnit unit) {
    return to_iso(bin.start) + (unit == TimeUnit::decade ? "s" : "");
}

// Neighbours together, so that at most `columns` are left. Gives how many.
std::size_t squeeze(std::vector<TimelineBin>& bins, std::size_t columns) {
    const std::size_t together = (bins.size() + columns - 1) / columns;
    if (together <= 1) return 1;
    std::vector<TimelineBin> merged;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (i % together == 0) {
            merged.push_back(bins[i]);
            continue;
        }
        merged.back().count += bins[i].count;
        merged.back().archive += bins[i].archive;
    }
    bins = std::move(merged);
    return together;
}

class Drawing {
  public:
    Drawing(std::ostream& out, const Timeline& timeline, const Terminal& terminal)
        : out_(out), timeline_(timeline), terminal_(terminal), bins_(timeline.bins) {
        const std::size_t room = terminal.columns - label_columns;
        has_archive_ = std::ranges::any_of(bins_, &TimelineBin::archive);
        together_ = squeeze(bins_, std::clamp<std::size_t>(room, 10, widest));
    }

    void draw() {
        head();
        if (bins_.empty()) return;
        row("hits", [](const TimelineBin& bin) { return static_cast<double>(bin.count); });
        if (has_archive_)
            row("share", [](const TimelineBin& bin) { return bin.share().value_or(0); });
        axis();
        peaks();
    }

  private:
    std::ostream& out_;
    const Timeline& timeline_;
    const Terminal& terminal_;
    std::vector<TimelineBin> bins_;
    std::size_t together_ = 1;

    bool has_archive_ = false;

    bool is_silent(const TimelineBin& bin) const {
        return has_archive_ && bin.archive == 0 && bin.count == 0;
    }
    const char* silence() const { return terminal_.unicode ? "\u00B7" : "?"; }
    std::string padding() const { return std::string(label_columns, ' '); }

    void head() {
        out_ << "\n"
             << style(terminal_, Style::bold) << "timeline" << style(terminal_, Style::plain)
             << style(terminal_, Style::dim);
        if (bins_.empty()) {
            out_ << "  no dated hits";
        } else {
            out_ << "  by " << name_of(timeline_.unit) << ", "
                 << label(timeline_.bins.front(), timeline_.unit) << " to "
                 << label(timeline_.bins.back(), timeline_.unit);
            if (together_ > 1)
                out_ << ", " << together_ << " " << name_of(timeline_.unit) << "s a column";
        }
        if (timeline_.coarse > 0)
            out_ << "; " << timeline_.coarse << " dated less exactly than by "
                 << name_of(timeline_.unit);
        if (timeline_.undated > 0) out_ << "; " << timeline_.undated << " undated";
        if (!timeline_.is_exact) out_ << "; at least: the time limit was hit";
        out_ << style(terminal_, Style::plain) << "\n";
    }

    template <class Height>
    void row(std::string_view name, const Height& height) {
        double most = 0;
        for (const TimelineBin& bin : bins_)
            most = std::max(most, height(bin));
        std::string title = "    " + std::string(name);
        title.resize(label_columns, ' ');
        out_ << title;
        for (const TimelineBin& bin : bins_) {
            if (is_silent(bin)) {
                out_ << silence();
                continue;
            }
            const double level = most > 0 ? std::ceil(height(bin) / most * 8) : 0;
            const auto step = static_cast<std::size_t>(std::clamp(level, 0.0, 8.0));
            out_ << (terminal_.unicode ? blocks : letters).at(step);
        }
        out_ << "\n";
    }

    // The first label, then as many as have room, each under its bar.
    void axis() {
        std::string line;
        for (std::size_t i = 0; i < bins_.size(); ++i) {
            const std::string text = label(bins_[i], timeline_.unit);
            const bool fits = i == 0 || (line.size() + 2 <= i && i + text.size() <= bins_.size());
            if (!fits) continue;
            line.resize(i, ' ');
            line += text;
        }
        out_ << padding() << style(terminal_, Style::dim) << line << style(terminal_, Style::plain)
             << "\n";
    }

    void peaks() {
        const auto top = std::ranges::max_element(bins_, {}, &TimelineBin::count);
        out_ << padding() << "most hits " << top->count << " in " << label(*top, timeline_.unit);
        if (has_archive_) {
            const auto share = [](const TimelineBin& bin) { return bin.share().value_or(0); };
            const auto largest = std::ranges::max_element(bins_, {}, share);
            std::ostringstream percent;
            percent << std::fixed << std::setprecision(1) << share(*largest) * 100;
            out_ << ", greatest share " << percent.str() << " % in "
                 << label(*largest, timeline_.unit);
        }
        out_ << "\n";
        if (std::ranges::any_of(bins_, [&](const auto& bin) { return is_silent(bin); }))
            out_ << padding() << silence() << " the archive holds nothing from then\n";
    }
};

} // namespace

void write_timeline(std::ostream& out, const Timeline& timeline, const Terminal& terminal) {
    Drawing(out, timeline, terminal).draw();
}

} // namespace newshound
