// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/month_names.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace newshound {
namespace {

// Wide and short names, in running text and standing alone, of the Unicode CLDR (release 42, by
// way of ICU's DateFormatSymbols) for some 60 languages, and the spellings without accents. Each is
// in fold_accents form.
// clang-format off
constexpr std::array<std::string_view, 12> names_by_month = {
    // 1
    "ene|enero|gen|gener|gennaio|ian|ianuarie|jaan|jaanuar|jaenner|jan|janar|janeiro|janner|"
    "januar|januara|januari|januarie|january|janv|janvaris|janvier|led|leden|ledna|oca|ocak|saus|"
    "sausio|sausis|sij|sijecanj|sijecnja|sty|styczen|stycznia|tammi|tammik|tammikuu|tammikuuta|"
    "urt|urtarrila|xan|xaneiro|yan|yanvar|ιαν|ιανουαριοσ|ιανουαριου|сту|студзень|студзеня|січ|"
    "січень|січня|янв|январь|января|яну|януари|јан|јануар|јануари|қаң|қаңтар|հնվ|"
    "հունվար|հունվարի|ינו|ינואר|جانفي|جنوری|يناير|ژانویه|जनवरी|जान|जानवारी|"
    "জান|জানযারি|জানযারী|ਜਨਵਰੀ|જાનય|જાનયઆરી|ஜன|ஜனவரி|జన|"
    "జనవర|ಜನ|ಜನವರ|ജന|ജനവരി|มกราคม|იან|იანვარი",
    // 2
    "feb|febbraio|feber|febr|febreiro|febrer|febrero|februar|februara|februari|februarie|"
    "februaris|february|fev|fevereiro|fevr|fevral|fevrier|helmi|helmik|helmikuu|helmikuuta|lut|"
    "lutego|luty|ots|otsaila|shk|shkurt|sub|subat|uno|unor|unora|vas|vasario|vasaris|veebr|"
    "veebruar|velj|veljaca|veljace|φεβ|φεβρουαριοσ|φεβρουαριου|ақп|ақпан|лют|лютага|лютии|лютого|"
    "люты|феб|фебруар|фев|февр|февраль|февраля|февруари|փետրվար|փետրվարի|փտվ|פבר|"
    "פברואר|شباط|فبراير|فروری|فوریه|فيفري|फबर|फबरअरी|फबरवारी|फरवरी|ফেব|"
    "ফেবরযারি|ফেবরযারী|ਫਰ|ਫਰਵਰੀ|ફબર|ફબરઆરી|பிப|பிபரவரி|ఫబర|"
    "ఫబరవర|ಫಬರ|ಫಬರವರ|ഫെബര|ഫെബരവരി|กมภาพนธ|თებ|თებერვალი",
    // 3
    "bre|brezen|brezna|kov|kovas|kovo|maalis|maalisk|maaliskuu|maaliskuuta|maart|mac|maerz|mar|"
    "marc|marca|march|marcius|marco|marec|maret|mars|mart|marta|martie|marts|martxoa|marz|marzec|"
    "marzo|mrt|mrz|ozu|ozujak|ozujka|μαρ|μαρτιοσ|μαρτιου|бер|березень|березня|мар|март|марта|нау|"
    "наурыз|сак|сакавік|сакавіка|մարտ|մարտի|մրտ|מרץ|اذار|مارس|مارچ|मारच|মারচ|"
    "ਮਾਰਚ|મારચ|மார|மாரச|మరచ|ಮಾರಚ|മാർ|മാർചച|มนาคม|მარ|მარტი",
    // 4
    "abr|abril|api|apirila|apr|aprel|april|aprila|aprile|aprilie|aprilis|aprill|avr|avril|bal|"
    "balandis|balandzio|dub|duben|dubna|huhti|huhtik|huhtikuu|huhtikuuta|kwi|kwiecien|kwietnia|"
    "nis|nisan|pri|prill|tra|travanj|travnja|απρ|απριλιοσ|απριλιου|апр|апрель|апреля|април|кві|"
    "квіт|квітень|квітня|кра|красавік|красавіка|сәу|сәуір|ապր|ապրիլ|ապրիլի|אפר|"
    "אפריל|ابريل|افريل|اوریل|اپریل|نيسان|अपरल|अपरिल|एपरि|एपरिल|এপরি|"
    "এপরিল|ਅਪਰ|ਅਪਰਲ|એપરિલ|ஏப|ஏபரல|ఏపర|ఏపరల|ಏಪರ|ಏಪರಲ|ഏപരി|"
    "ഏപരിൽ|เมษายน|აპრ|აპრილი",
    // 5
    "geg|geguze|geguzes|kve|kveten|kvetna|mag|maggio|mai|maiatza|maig|maijs|maio|maj|maja|majus|"
    "may|mayo|mayıs|mei|svi|svibanj|svibnja|touko|toukok|toukokuu|toukokuuta|μαι|μαιοσ|μαιου|маи|"
    "мам|мамыр|мая|мај|тра|трав|травень|травня|մայիս|մայիսի|մյս|מאי|ايار|مايو|مه|ميی|"
    "मई|মে|ਮਈ|மே|ಮೕ|മേയ|พฤษภาคม|მაი|მაისი",
    // 6
    "birz|birzelio|birzelis|cerven|cervna|cvn|cze|czerwca|czerwiec|eka|ekaina|giu|giugno|haz|"
    "haziran|iun|iunie|iyn|iyun|juin|jun|juna|june|junho|juni|junie|junij|junijs|junio|junius|"
    "juny|juuni|kesa|kesak|kesakuu|kesakuuta|lipanj|lipnja|qer|qershor|xuno|ιουν|ιουνιοσ|ιουνιου|"
    "июн|июнь|июня|мау|маусым|чер|черв|червень|червня|чэр|чэрвень|чэрвеня|юни|јун|"
    "јуни|հնս|հունիս|հունիսի|יוני|جوان|جون|حزيران|يونيو|ژوين|जन|জন|જન|ஜூன|జూన|"
    "ಜೂನ|ജൺ|มถนายน|ივნ|ივნისი",
    // 7
    "cervence|cervenec|cvc|heina|heinak|heinakuu|heinakuuta|iul|iulie|iyl|iyul|juil|juillet|jul|"
    "jula|julai|julho|juli|julie|julij|julijs|julio|juliol|julius|july|juuli|korr|korrik|liep|"
    "liepa|liepos|lipca|lipiec|lug|luglio|srpanj|srpnja|tem|temmuz|uzt|uztaila|xul|xullo|ιουλ|"
    "ιουλιοσ|ιουλιου|июл|июль|июля|лип|липень|липня|ліп|ліпень|ліпеня|шіл|шілде|юли|"
    "јул|јули|հլս|հուլիս|հուլիսի|יולי|تموز|جولايی|جويلية|يوليو|ژويیه|जल|जलाई|জল|"
    "জলাই|ਜਲਾ|ਜਲਾਈ|જલાઈ|ஜூலை|జుల|ಜುಲೖ|ജലൈ|กรกฎาคม|ივლ|ივლისი",
    // 8
    "abu|abuztua|ag|ago|agost|agosto|agu|agust|agustos|agustus|aout|aug|august|augusta|augusti|"
    "augusts|augustus|augusztus|avg|avgust|avq|avqust|elo|elok|elokuu|elokuuta|gush|gusht|kol|"
    "kolovoz|kolovoza|ogo|ogos|rugp|rugpjucio|rugpjutis|sie|sierpien|sierpnia|srpen|srpna|αυγ|"
    "αυγουστοσ|αυγουστου|авг|август|августа|жні|жнівень|жніуня|сер|серп|серпень|"
    "серпня|там|тамыз|օգոստոս|օգոստոսի|օգս|אוג|אוגוסט|اب|اغسطس|اوت|اگست|अगसट|"
    "अगसत|ऑग|ऑगसट|অগসট|আগ|আগসট|ਅਗ|ਅਗਸਤ|ઑગસટ|ஆக|ஆகஸட|ఆగ|ఆగసటు|"
    "ಆಗ|ಆಗಸಟ|ഓഗ|ഓഗസററ|สงหาคม|აგვ|აგვისტო",
    // 9
    "eyl|eylul|ira|iraila|rugs|rugsejis|rugsejo|ruj|rujan|rujna|sen|sentabr|sentyabr|sep|sept|"
    "septembar|september|septembra|septembre|septembrie|septembris|septiembre|set|setembre|"
    "setembro|setiembre|settembre|sht|shtator|syys|syysk|syyskuu|syyskuuta|szept|szeptember|wrz|"
    "wrzesien|wrzesnia|zar|zari|σεπ|σεπτεμβριοσ|σεπτεμβριου|вер|верасень|верасня|вересень|"
    "вересня|сент|сентябрь|сентября|сеп|септ|септембар|септември|қыр|қыркүиек|սեպ|"
    "սեպտեմբեր|սեպտեմբերի|ספט|ספטמבר|ايلول|سبتمبر|ستمبر|سپتامبر|सपट|सपटबर|"
    "सपटमबर|सितबर|सितमबर|সেপ|সেপটেমবর|ਸਤ|ਸਤਬਰ|સપટ|સપટમબર|"
    "செப|செபடமபர|సపటం|సపటంబర|ಸಪಟಂ|ಸಪಟಂಬರ|സെപററം|സെപററംബർ|"
    "กนยายน|სექ|სექტემბერი",
    // 10
    "eki|ekim|loka|lokak|lokakuu|lokakuuta|oct|october|octobre|octombrie|octubre|okt|oktabr|"
    "oktobar|oktober|oktobra|oktobris|oktoober|oktyabr|ott|ottobre|out|outubro|paz|pazdziernik|"
    "pazdziernika|rij|rijen|rijna|spal|spalio|spalis|tet|tetor|urr|urria|οκτ|οκτωβριοσ|οκτωβριου|"
    "жов|жовт|жовтень|жовтня|кас|кастрычнік|кастрычніка|окт|октобар|октомври|"
    "октябрь|октября|қаз|қазан|հոկ|հոկտեմբեր|հոկտեմբերի|אוק|אוקטובר|اكتوبر|اکتبر|"
    "اکتوبر|अकटबर|अकटोबर|अकतबर|ऑकटो|ऑकटोबर|অকটো|অকটোবর|ਅਕਤ|"
    "ਅਕਤਬਰ|ઑકટો|ઑકટોબર|அக|அகடோபர|అకట|అకటబర|ಅಕಟೂೕ|ಅಕಟೂೕಬರ|"
    "ഒകടോ|ഒകടോബർ|ตลาคม|ოქტ|ოქტომბერი",
    // 11
    "aza|azaroa|kas|kasım|lapkr|lapkricio|lapkritis|listopadu|marras|marrask|marraskuu|"
    "marraskuuta|nen|nentor|noiembrie|nov|novembar|november|novembra|novembre|novembris|novembro|"
    "noviembre|noy|noyabr|stu|studeni|studenoga|νοε|νοεμβριοσ|νοεμβριου|лис|лист|листопад|"
    "листопада|ліс|лістапад|лістапада|нов|новембар|ное|ноем|ноември|нояб|ноябрь|"
    "ноября|қар|қараша|նոյ|նոյեմբեր|նոյեմբերի|נוב|נובמבר|نوامبر|نوفمبر|نومبر|"
    "नवबर|नवमबर|नोभमबर|नोवह|नोवहबर|নভে|নভেমবর|ਨਵ|ਨਵਬਰ|નવ|"
    "નવમબર|நவ|நவமபர|నవం|నవంబర|ನವಂ|ನವಂಬರ|നവം|നവംബർ|พฤศจกายน|"
    "ნოე|ნოემბერი",
    // 12
    "abe|abendua|ara|aralık|dec|decembar|december|decembra|decembre|decembrie|decembris|decembro|"
    "dek|dekabr|des|desember|desembre|dets|detsember|dez|dezember|dezembro|dhj|dhjetor|dic|"
    "dicembre|diciembre|dis|disember|diz|gru|grudnia|grudzien|gruod|gruodis|gruodzio|joulu|jouluk|"
    "joulukuu|joulukuuta|pro|prosinac|prosinca|prosince|prosinec|δεκ|δεκεμβριοσ|δεκεμβριου|гру|"
    "груд|грудень|грудня|дек|декабрь|декабря|декември|дец|децембар|жел|желтоқсан|"
    "сне|снежань|снежня|դեկ|դեկտեմբեր|դեկտեմբերի|דצמ|דצמבר|دسامبر|دسمبر|ديسمبر|"
    "डिस|डिसबर|डिसमबर|दिसबर|दिसमबर|ডিসে|ডিসেমবর|ਦਸ|ਦਸਬਰ|ડિસ|"
    "ડિસમબર|டிச|டிசமபர|డసం|డసంబర|ಡಸಂ|ಡಸಂಬರ|ഡിസം|ഡിസംബർ|"
    "ธนวาคม|დეკ|დეკემბერი",
};
// clang-format on

// One word, two months: the language decides.
struct SharedName {
    std::string_view name;
    std::string_view language;
    int month;
};
constexpr SharedName shared_names[] = {
    {"lip", "pl", 7},        {"lip", "hr", 6},       {"listopada", "pl", 11},
    {"listopada", "hr", 10}, {"lis", "cs", 11},      {"lis", "pl", 11},
    {"lis", "hr", 10},       {"listopad", "cs", 11}, {"listopad", "pl", 11},
    {"listopad", "hr", 10},  {"srp", "cs", 8},       {"srp", "hr", 7},
};

struct Name {
    std::string_view name;
    int month;
};

std::vector<Name> sorted_names() {
    std::vector<Name> names;
    for (std::size_t month = 0; month < names_by_month.size(); ++month) {
        for (std::string_view rest = names_by_month[month]; !rest.empty();) {
            const std::size_t bar = std::min(rest.find('|'), rest.size());
            names.push_back({rest.substr(0, bar), static_cast<int>(month) + 1});
            rest.remove_prefix(std::min(bar + 1, rest.size()));
        }
    }
    std::ranges::sort(names, {}, &Name::name);
    return names;
}

} // namespace

int month_named(std::string_view folded, std::string_view language) {
    static const std::vector<Name> names = sorted_names();
    const auto at = std::ranges::lower_bound(names, folded, {}, &Name::name);
    if (at != names.end() && at->name == folded) return at->month;
    for (const SharedName& each : shared_names)
        if (each.name == folded && each.language == language) return each.month;
    return 0;
}

} // namespace newshound
