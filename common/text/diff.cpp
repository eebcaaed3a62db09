// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/diff.hpp"

#include <algorithm>
#include <cstddef>

namespace newshound {
namespace {

// Edits that are followed from each end before the shortest way is given up: with texts of n words
// the time is at most in the order of n times this.
constexpr int most_steps = 500;

// Part of both sequences, half-open.
struct Box {
    int a0, a1, b0, b1;
};

struct Point {
    int x, y;
};

class Differ {
  public:
    Differ(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b)
        : a_(a), b_(b), a_changed_(a.size()), b_changed_(b.size()) {}

    std::vector<Edit> run() {
        std::vector<Box> boxes = {{0, static_cast<int>(a_.size()), 0, static_cast<int>(b_.size())}};
        while (!boxes.empty()) {
            const Box box = trimmed(boxes.back());
            boxes.pop_back();
            if (box.a0 == box.a1 || box.b0 == box.b1) {
                std::fill(a_changed_.begin() + box.a0, a_changed_.begin() + box.a1, true);
                std::fill(b_changed_.begin() + box.b0, b_changed_.begin() + box.b1, true);
                continue;
            }
            const Point middle = split(box);
            boxes.push_back({box.a0, box.a0 + middle.x, box.b0, box.b0 + middle.y});
            boxes.push_back({box.a0 + middle.x, box.a1, box.b0 + middle.y, box.b1});
        }
        return edits();
    }

  private:
    std::span<const std::uint64_t> a_;
    std::span<const std::uint64_t> b_;
    std::vector<bool> a_changed_;
    std::vector<bool> b_changed_;
    std::vector<int> forward_;  // x reached on each diagonal, from the start
    std::vector<int> backward_; // the same from the end

    Box trimmed(Box box) const {
        while (box.a0 < box.a1 && box.b0 < box.b1 && a_[box.a0] == b_[box.b0]) {
            ++box.a0;
            ++box.b0;
        }
        while (box.a0 < box.a1 && box.b0 < box.b1 && a_[box.a1 - 1] == b_[box.b1 - 1]) {
            --box.a1;
            --box.b1;
        }
        return box;
    }

    // One side of the search: the furthest points that `step` edits reach, on every second diagonal
    // of those that have not left the box.
    struct Front {
        std::vector<int>& reached;
        int low = 0; // diagonals cut off at either end
        int high = 0;
    };

    // Moves the front on one diagonal and gives where it comes to.
    template <class Same>
    static Point advance(Front& front, int step, int diagonal, int centre, int width, int height,
                         const Same& same) {
        int* at = &front.reached[static_cast<std::size_t>(centre + diagonal)];
        const bool down = diagonal == -step || (diagonal != step && at[-1] < at[1]);
        Point point{down ? at[1] : at[-1] + 1, 0};
        point.y = point.x - diagonal;
        while (point.x < width && point.y < height && same(point)) {
            ++point.x;
            ++point.y;
        }
        *at = point.x;
        if (point.x > width) {
            front.high += 2;
        } else if (point.y > height) {
            front.low += 2;
        }
        return point;
    }

    // A point of a shortest way, neither of the corners; beyond the budget the one that lies
    // furthest from the start. REQUIRES: a trimmed box, no side empty.
    Point split(const Box& box) {
        const int width = box.a1 - box.a0;
        const int height = box.b1 - box.b0;
        const int steps = std::min((width + height + 1) / 2, most_steps);
        const int centre = steps + 1;
        const int delta = width - height;
        forward_.assign(2 * static_cast<std::size_t>(steps) + 3, -1);
        backward_ = forward_;
        forward_[centre + 1] = backward_[centre + 1] = 0;
        Front ahead{forward_};
        Front back{backward_};
        const auto same_ahead = [&](Point p) { return a_[box.a0 + p.x] == b_[box.b0 + p.y]; };
        const auto same_back = [&](Point p) {
            return a_[box.a1 - 1 - p.x] == b_[box.b1 - 1 - p.y];
        };
        // Whether both fronts meet on the diagonal of a point of the first.
        const auto meets = [&](const std::vector<int>& other, int diagonal, int x) {
            const int at = centre + delta - diagonal;
            return at >= 0 && at < static_cast<int>(other.size()) && other[at] >= 0 &&
                   x + other[at] >= width;
        };
        Point furthest{0, 0};
        for (int step = 0; step < steps; ++step) {
            for (int k = -step + ahead.low; k <= step - ahead.high; k += 2) {
                const Point p = advance(ahead, step, k, centre, width, height, same_ahead);
                if (p.x > width || p.y > height) continue;
                if (p.x + p.y > furthest.x + furthest.y) furthest = p;
                if (delta % 2 != 0 && meets(backward_, k, p.x)) return p;
            }
            for (int k = -step + back.low; k <= step - back.high; k += 2) {
                const Point p = advance(back, step, k, centre, width, height, same_back);
                if (p.x > width || p.y > height) continue;
                if (delta % 2 == 0 && meets(forward_, k, p.x)) return {width - p.x, height - p.y};
            }
        }
        const bool is_corner =
            (furthest.x == 0 && furthest.y == 0) || (furthest.x == width && furthest.y == height);
        return is_corner ? Point{width, 0} : furthest;
    }

    std::vector<Edit> edits() const {
        std::vector<Edit> result;
        std::uint32_t x = 0;
        std::uint32_t y = 0;
        while (x < a_.size() || y < b_.size()) {
            Edit edit{x, x, y, y};
            while (edit.before_end < a_.size() && a_changed_[edit.before_end])
                ++edit.before_end;
            while (edit.after_end < b_.size() && b_changed_[edit.after_end])
                ++edit.after_end;
            x = edit.before_end;
            y = edit.after_end;
            if (x > edit.before_start || y > edit.after_start) {
                result.push_back(edit);
            } else {
                ++x;
                ++y;
            }
        }
        return result;
    }
};

} // namespace

std::vector<Edit> diff(std::span<const std::uint64_t> before,
                       std::span<const std::uint64_t> after) {
    return Differ(before, after).run();
}

} // namespace newshound
