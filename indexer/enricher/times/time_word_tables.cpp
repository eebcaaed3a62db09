// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/time_word_tables.hpp"

namespace newshound {
namespace {

using enum TimeWord;

// clang-format off
constexpr TimeWordRow english[] = {
    {plain_and, 0, 0, "and or"},
    {plural, 0, 0, "minutes hours days weeks weekends months quarters years decades centuries"},
    {preposition, 0, 0, "after before"},
    {year_cue, 0, 0, "in since until till from by to during before after between circa c. year"},
    {month, 1, 1, "january jan,february feb,march mar,april apr,may,june jun,july jul,"
                  "august aug,september sept sep,october oct,november nov,december dec"},
    {abbreviated, 0, 0, "jan feb mar apr jun jul aug sept sep oct nov dec "
                        "mon tue tues wed thu thur thurs fri sat sun"},
    {ambiguous, 0, 0, "may march"},
    {weekday, 1, 1, "monday mon,tuesday tue tues,wednesday wed,thursday thu thur thurs,"
                    "friday fri,saturday sat,sunday sun"},
    {weekdays, 0, 0, "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays"},
    {unit, 0, 1, "minute minutes,hour hours,day days,week weeks,weekend weekends,month months,"
                 "quarter quarters,,year years,decade decades,century centuries"},
    {cardinal, 1, 1, "one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,"
                     "fourteen,fifteen,sixteen,seventeen,eighteen,nineteen"},
    {cardinal, 20, 10, "twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety"},
    {ordinal, 1, 1, "first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,"
                    "twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,"
                    "nineteenth,twentieth"},
    {ordinal_ending, 0, 0, "st nd rd th"},
    {one, 0, 0, "a an"},
    {relative_day, -1, 1, "yesterday,today tonight,tomorrow"},
    {shift, -1, 1, "last,this,next"},
    {shift, -1, 2, "past,coming upcoming"},
    {story_shift, -1, 1, "previous preceding,same that,following"},
    {ago, 0, 0, "ago"},
    {later, -1, 2, "earlier before,later after"},
    {the, 0, 0, "the"},
    {of, 0, 0, "of"},
    {cue, 0, 0, "in since until till by from during before after through to between of for "
                "on throughout around circa c. next last this early mid late year years and"},
    {edge, 0, 0, "early mid late later earlier"},
    {edge_of, 0, 0, "end start beginning middle"},
    {part_of_day, 0, 0, "morning afternoon evening night noon midnight"},
    {season, 1, 1, "spring,summer,autumn fall,winter"},
    {every, 0, 0, "every each per"},
    {decade, 20, 10, "twenties,thirties,forties,fifties,sixties,seventies,eighties,nineties"},
    {decade_ending, 0, 0, "s"},
    {and_, 0, 0, "and to until till through or"},
    {modal, 0, 0, "will shall would could should may might must ll"},
    {on, 0, 0, "on"},
    {until, 0, 0, "until till by"},
    {future, 0, 0, "expected expects expect "
                   "scheduled schedule due planned planning plans plan slated upcoming forthcoming "
                   "deadline going aims aim hopes hope intends intend begins starts opens expires go goes come comes take takes return returns heads heading launches "
                   "debuts ends closes lasts runs kicks "
                   "arrives leaves meets set ready likely tomorrow proposed"},
    {past, 0, 0, "was were had did said told began became broke brought bought built came caught "
                 "chose died drew drove fell felt fled flew fought found gave got grew held hit "
                 "kept killed knew led left lost made met paid ran reported rose saw sent shot "
                 "sold spent spoke stood struck swept taught thought threw told took went won "
                 "wrote ended since been"},
    {half, 0, 0, "half"},
    {period, 0, 0, "period time"},
    {approx, 0, 0, "about some nearly over than almost approximately roughly least most only up "
                   "another additional further extra"},
    {closing, 0, 0, "end ended ending finish finished finishing close closed closing for started "
                    "began opened"},
    {feast, 0, 0, "black good super bloody ash holy maundy cyber palm easter whit sheffield"},
    {paper, 0, 0, "times mirror express telegraph herald post people mail independent tribune age "
                  "sun night"},
    {feast_day, 1031, 0, "halloween"},
    {feast_of, 1225, 0, "christmas"},
    {feast_of, 101, 0, "new"},
    {feast_of, 1226, 0, "boxing"},
    {feast_of, 214, 0, "valentine valentine's valentine’s valentines"},
    {attacks, 0, 0, "attack attacks terrorist terror terrorism hijackers hijackings commission"},
    {age, 0, 0, "old olds age"},
    {counted, 0, 0, "percent people men women children pounds dollars euros miles feet metres "
                    "meters kilometres kilometers km troops soldiers jobs tons tonnes workers "
                    "members votes words pages hours minutes seconds points degrees million "
                    "billion years months weeks days m ft kg cc rpm hp mph gmt utc"},
};

constexpr TimeWordRow german[] = {
    {feast_day, 1224, 0, "heiligabend"},
    {feast_day, 1231, 0, "silvester"},
    {feast_day, 101, 0, "neujahr neujahrstag"},
    {plain_and, 0, 0, "und"},
    {plural, 0, 0, "tage tagen wochen monate monaten quartale jahre jahren jahrzehnte jahrzehnten "
                   "jahrhunderte jahrhunderten"},
    {year_cue, 0, 0, "seit ab zwischen jahr jahre jahres"},
    {month, 1, 1, "januar jan jänner,februar feb feber,märz mär,april apr,mai,juni jun,juli jul,"
                  "august aug,september sept sep,oktober okt,november nov,dezember dez"},
    {abbreviated, 0, 0, "jan feb mär apr jun jul aug sept sep okt nov dez mo di mi do fr sa so"},
    {ambiguous, 0, 0, "mai"},
    {weekday, 1, 1, "montag montagabend montagmorgen mo,dienstag dienstagabend dienstagmorgen di,"
                    "mittwoch mittwochabend mittwochmorgen mi,"
                    "donnerstag donnerstagabend donnerstagmorgen do,"
                    "freitag freitagabend freitagmorgen fr,"
                    "samstag samstagabend samstagmorgen sonnabend sa,"
                    "sonntag sonntagabend sonntagmorgen so"},
    {unit, 0, 1, "minute minuten,stunde stunden,tag tage tagen tages,woche wochen,"
                 "wochenende wochenenden,monat monate monaten monats,quartal quartale quartals,,"
                 "jahr jahre jahren jahres,jahrzehnt jahrzehnte jahrzehnten,"
                 "jahrhundert jahrhunderts jahrhunderte jahrhunderten"},
    {cardinal, 2, 1, "zwei,drei,vier,fünf,sechs,sieben,acht,neun,zehn,elf,zwölf"},
    {ordinal, 1, 1, "erste ersten erstes,zweite zweiten zweites,dritte dritten drittes,"
                    "vierte vierten viertes"},
    {one, 0, 0, "ein einem einer einen eine"},
    {relative_day, -2, 1, "vorgestern,gestern,heute,morgen,übermorgen"},
    {shift, -1, 1, "letzten letztes letzte letztem letzter vergangenen vergangenes vergangene "
                   "vergangener vorigen voriges vorige voriger,"
                   "dieses diese diesem diesen dieser,"
                   "nächsten nächstes nächste nächster nächstem kommenden kommendes kommende kommender"},
    {ago_before, 0, 0, "vor"},
    {later, -1, 2, "zuvor früher,später danach"},
    {the, 0, 0, "der die das den dem des"},
    {cue, 0, 0, "im seit bis ab von um jahr jahre ende anfang mitte jahres zum zwischen und"},
    {edge, 0, 0, "anfang mitte ende"},
    {part_of_day, 0, 0, "morgen vormittag mittag nachmittag abend nacht früh"},
    {season, 1, 1, "frühjahr frühling,sommer,herbst,winter"},
    {every, 0, 0, "jeden jedes jede jeder pro"},
    {weekdays, 0, 0, "montags dienstags mittwochs donnerstags freitags samstags sonntags"},
    {decade, 20, 10, "zwanziger,dreißiger,vierziger,fünfziger,sechziger,siebziger,achtziger,neunziger"},
    {decade_ending, 0, 0, "er ern"},
    {decade_noun, 0, 0, "jahre jahren"},
    {and_, 0, 0, "und bis"},
    {future, 0, 0, "wird werden soll sollen geplant will wollen dürfte beginnt startet könnte"},
    {past, 0, 0, "war waren wurde wurden hatte hatten hat haben sagte teilte ist sind kam ging"},
    {age, 0, 0, "alt alte alter alten jährige jähriger jährigen"},
    {counted, 0, 0, "prozent menschen euro meter kilometer km dollar kilo uhr mark personen"},
};

constexpr TimeWordRow french[] = {
    {plain_and, 0, 0, "et"},
    {preposition, 0, 0, "après avant"},
    {year_cue, 0, 0, "en depuis dès année"},
    {month, 1, 1, "janvier janv,février févr fév,mars,avril avr,mai,juin,juillet juil,août aout,"
                  "septembre sept,octobre oct,novembre nov,décembre déc"},
    {abbreviated, 0, 0, "janv févr fév avr juil sept oct nov déc"},
    {ambiguous, 0, 0, "mars mai"},
    {weekday, 1, 1, "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche"},
    {unit, 0, 1, "minute minutes,heure heures,jour jours,semaine semaines,weekend week-end,mois,"
                 "trimestre trimestres,,an ans année années,décennie décennies,siècle siècles"},
    {cardinal, 2, 1, "deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze"},
    {cardinal, 15, 5, "quinze,vingt"},
    {ordinal, 1, 1, "premier première,deuxième second,troisième,quatrième"},
    {ordinal_ending, 0, 0, "er e ème"},
    {one, 0, 0, "un une"},
    {relative_day, -2, 1, "avant-hier,hier,aujourd'hui,demain,après-demain"},
    {shift, 0, 0, "ce cet cette"},
    {shift_after, -1, 2, "dernier dernière passé passée,prochain prochaine"},
    {ago_before, 0, 0, "y"},
    {later, -1, 2, "avant,après"},
    {the, 0, 0, "le la les l a"},
    {of, 0, 0, "de d"},
    {cue, 0, 0, "en depuis de dès fin début mi jusqu'en avant après entre et à d année années "
                "courant au"},
    {edge, 0, 0, "début mi fin"},
    {part_of_day, 0, 0, "matin midi soir après-midi nuit"},
    {season, 1, 1, "printemps,été,automne,hiver"},
    {every, 0, 0, "chaque tous par"},
    {decade_noun, 0, 0, "années"},
    {and_, 0, 0, "et à au jusqu'à"},
    {future, 0, 0, "sera seront va vont doit doivent devrait devraient prévu prévue pourra aura "
                   "auront prochain prochaine prochainement"},
    {past, 0, 0, "a ont était étaient été avait avaient est sont fut"},
    {counted, 0, 0, "personnes euros mètres kilomètres km dollars francs heures h pour millions"},
};

constexpr TimeWordRow spanish[] = {
    {feast_day, 1224, 0, "nochebuena"},
    {feast_day, 1231, 0, "nochevieja"},
    {plain_and, 0, 0, "y"},
    {preposition, 0, 0, "antes después"},
    {year_cue, 0, 0, "en desde año"},
    {month, 1, 1, "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre setiembre,octubre,"
                  "noviembre,diciembre"},
    {weekday, 1, 1, "lunes,martes,miércoles,jueves,viernes,sábado,domingo"},
    {unit, 0, 1, "minuto minutos,hora horas,día días,semana semanas,,mes meses,"
                 "trimestre trimestres,,año años,década décadas,siglo siglos"},
    {cardinal, 2, 1, "dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce"},
    {ordinal, 1, 1, "primer primero primera,segundo segunda,tercer tercero tercera,cuarto cuarta"},
    {one, 0, 0, "un una"},
    {relative_day, -2, 1, "anteayer,ayer,hoy,mañana"},
    {shift, -1, 1, "pasado pasada,este esta,próximo próxima"},
    {shift_after, -1, 1, "pasado pasada último última,,próximo próxima viene"},
    {ago_before, 0, 0, "hace"},
    {later, -1, 2, "antes,después"},
    {the, 0, 0, "el la los las"},
    {of, 0, 0, "de del"},
    {cue, 0, 0, "en desde de del hasta a entre y principios finales mediados año años"},
    {edge, 0, 0, "principios mediados finales"},
    {part_of_day, 0, 0, "mañana tarde noche"},
    {season, 1, 1, "primavera,verano,otoño,invierno"},
    {every, 0, 0, "cada todos por"},
    {decade_noun, 0, 0, "años década"},
    {and_, 0, 0, "y a al hasta"},
    {future, 0, 0, "será serán va van debe deberá podrá habrá prevista previsto próximo próxima"},
    {past, 0, 0, "fue fueron era eran había ha han dijo"},
    {counted, 0, 0, "personas euros metros kilómetros km dólares millones horas pesos"},
};

constexpr TimeWordRow dutch[] = {
    {plain_and, 0, 0, "en"},
    {plural, 0, 0, "dagen weken maanden kwartalen jaren decennia"},
    {year_cue, 0, 0, "in sinds jaar vanaf"},
    {month, 1, 1, "januari jan,februari feb,maart mrt,april apr,mei,juni jun,juli jul,"
                  "augustus aug,september sept sep,oktober okt,november nov,december dec"},
    {abbreviated, 0, 0, "jan feb mrt apr jun jul aug sept sep okt nov dec ma di wo do vr za zo"},
    {weekday, 1, 1, "maandag maandagavond maandagochtend,dinsdag dinsdagavond dinsdagochtend,"
                    "woensdag woensdagavond woensdagochtend,"
                    "donderdag donderdagavond donderdagochtend,vrijdag vrijdagavond vrijdagochtend,"
                    "zaterdag zaterdagavond zaterdagochtend,zondag zondagavond zondagochtend"},
    {unit, 0, 1, "minuut minuten,uur uren,dag dagen,week weken,weekend weekeinde,maand maanden,"
                 "kwartaal kwartalen,,jaar jaren,decennium decennia,eeuw eeuwen"},
    {cardinal, 2, 1, "twee,drie,vier,vijf,zes,zeven,acht,negen,tien,elf,twaalf"},
    {ordinal, 1, 1, "eerste,tweede,derde,vierde"},
    {one, 0, 0, "een één"},
    {relative_day, -2, 1, "eergisteren,gisteren gisteravond,vandaag vanavond,morgen,overmorgen"},
    {shift, -1, 1, "vorig vorige afgelopen,dit deze,volgend volgende komend komende"},
    {ago, 0, 0, "geleden"},
    {later, -1, 2, "eerder,later"},
    {the, 0, 0, "de het"},
    {of, 0, 0, "van"},
    {cue, 0, 0, "in sinds tot van vanaf eind begin medio tussen en jaar jaren"},
    {edge, 0, 0, "begin medio eind"},
    {part_of_day, 0, 0, "ochtend middag avond nacht"},
    {season, 1, 1, "voorjaar lente,zomer,herfst najaar,winter"},
    {every, 0, 0, "elke elk iedere ieder per"},
    {decade_noun, 0, 0, "jaren"},
    {and_, 0, 0, "en tot"},
    {future, 0, 0, "zal zullen wordt worden moet moeten gepland gaat begint verwacht"},
    {past, 0, 0, "was waren werd werden had hadden heeft hebben is zei"},
    {age, 0, 0, "oud oude jarige"},
    {counted, 0, 0, "procent mensen euro meter kilometer km uur dollar"},
};

constexpr TimeWordRow russian[] = {
    {plain_and, 0, 0, "и"},
    {year_cue, 0, 0, "в с"},
    {month, 1, 1, "январь января январе,февраль февраля феврале,март марта марте,"
                  "апрель апреля апреле,май мая мае,июнь июня июне,июль июля июле,"
                  "август августа августе,сентябрь сентября сентябре,октябрь октября октябре,"
                  "ноябрь ноября ноябре,декабрь декабря декабре"},
    {weekday, 1, 1, "понедельник понедельника,вторник вторника,среду среды,четверг четверга,"
                    "пятницу пятницы пятница,субботу субботы суббота,воскресенье воскресенья"},
    {ambiguous, 0, 0, "среды"},
    {unit, 0, 1, "минута минуты минут минуту,час часа часов,день дня дней,неделя недели недель неделю "
                 "неделе,выходные выходных,месяц месяца месяцев месяце,квартал квартала квартале,,"
                 "год года лет году,десятилетие десятилетия,век века веке"},
    {cardinal, 2, 1, "два две двух,три трех трёх,четыре четырех,пять пяти,шесть шести,семь семи,"
                     "восемь восьми,девять девяти,десять десяти"},
    {ordinal, 1, 1, "первый первого первом,второй второго втором,третий третьего третьем,"
                    "четвертый четвертого четвертом"},
    {relative_day, -2, 1, "позавчера,вчера,сегодня,завтра,послезавтра"},
    {shift, -1, 1, "прошлый прошлого прошлом прошлую прошлой прошлое минувший минувшего минувшую "
                   "минувшей,этот этого этом эту этой,"
                   "следующий следующего следующем следующую следующей будущего будущем"},
    {ago, 0, 0, "назад"},
    {later, -1, 2, "ранее,спустя"},
    {of, 0, 0, "г"},
    {cue, 0, 0, "в с до по от к между и начале конце середине"},
    {edge, 0, 0, "начале конце середине начала конца"},
    {part_of_day, 0, 0, "утром днем днём вечером ночью"},
    {season, 1, 1, "весной весна,летом лето,осенью осень,зимой зима"},
    {every, 0, 0, "каждый каждую каждое"},
    {decade_ending, 0, 0, "е х"},
    {and_, 0, 0, "и по до"},
    {future, 0, 0, "будет будут планируется намерен ожидается должен должна должны пройдет состоится"},
    {past, 0, 0, "был была были было заявил сообщил"},
    {counted, 0, 0, "человек рублей метров км процентов долларов тысяч млн час часов"},
};
// clang-format on

} // namespace

constinit const TimeLanguage english_time_words = {true, true, english};
constinit const TimeLanguage german_time_words = {true, false, german};
constinit const TimeLanguage french_time_words = {false, false, french};
constinit const TimeLanguage spanish_time_words = {false, false, spanish};
constinit const TimeLanguage dutch_time_words = {false, false, dutch};
constinit const TimeLanguage russian_time_words = {false, false, russian};

} // namespace newshound
