// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/citation_cues.hpp"

namespace newshound {
namespace {

constexpr CueList lists[] = {
    {cue::article, "the a an its their his her our both local",
     "der die das dem den des ein eine einem einer le la les l' un une au el los al del de het een "
     "il lo alla dalla o os as à ao da do"},
    {cue::outlet_noun,
     "newspaper newspapers paper daily weekly magazine journal tabloid broadsheet agency agencies "
     "news newswire wire service broadcaster network channel station television tv radio website "
     "site outlet outlets portal blog publication media state state-run state-owned official "
     "online podcast program programme show",
     "zeitung tageszeitung boulevardzeitung wochenzeitung zeitungen magazin nachrichtenmagazin "
     "nachrichtenagentur agentur sender fernsehsender nachrichtensender rundfunk portal "
     "nachrichtenportal blatt journal quotidien hebdomadaire agence chaîne radio site magazine "
     "presse diario periódico agencia revista cadena canal emisora krant dagblad persbureau omroep "
     "zender weekblad nieuwssite газета газете газеты газету газетой агентство агентству агентства "
     "агентством телеканал телеканалу телеканала издание изданию издания журнал журналу журнала "
     "радиостанция радиостанции радио портал порталу сайт сайту giornale quotidiano agenzia jornal "
     "agência dziennik agencja"},
    {cue::cites, "told tells tell telling citing",
     "laut zufolge selon según volgens secondo segundo według aldus gegenüber d'après citant "
     "citando"},
    {cue::relates,
     "reported reports said says writes wrote notes noted quoting per via declared declares opined",
     "berichtet berichten berichtete berichteten meldet melden meldete meldeten schreibt schrieb "
     "rapporte rapportent rapportait écrit révèle révélait indique informó informa reportó publicó "
     "publica reveló meldt meldde schrijft schreef bericht berichtte сообщает сообщают сообщил "
     "сообщила сообщило сообщили передает передаёт передают передало пишет пишут писал писала "
     "писали написал написала написали riporta scrive podaje pisze donosi noticiou informou"},
    {cue::preposition, "in on by to with for from via",
     "im in am vom von bei mit an über par à a au aux avec dans sur en por al con para op door aan "
     "met tegen tegenover van voor в на с по от da su w dla del du della"},
    {cue::source,
     "according interview interviews interviewed conversation spoke speaking speak spoken talking "
     "talked talks published publishes republished adapted reported quoted wrote writes writing "
     "written report reports article articles op-ed editorial column essay piece series "
     "investigation obtained seen reviewed viewed verified confirmed explained statement email "
     "e-mail remarks comments broadcast aired airing posted released revealed disclosed leaked "
     "broken reprinted profile commentary dispatch obituary attributed appearance confided "
     "reporting coverage poll survey footage conceded admitted acknowledged",
     "interview gespräch gesprächs gastbeitrag artikel beitrag bericht berichten informationen "
     "angaben meldung meldungen recherchen veröffentlicht erschienen berichtet zitiert sagte "
     "sagten entretien tribune article déclaré confié accordée accordé cité publié publiée "
     "rapporté révélé enquête entrevista entrevistado artículo publicado publicada citado dijo "
     "declaró declaraciones informaciones acuerdo gesprek gepubliceerd zegt zei vertelt vertelde "
     "интервью беседе разговоре ссылкой данным информации сообщению сообщениям словам статье "
     "эфире опубликовал опубликовала опубликовано intervista riportato intervistato pubblicato "
     "wywiadzie rozmowie"},
    {cue::source_weak,
     "said says appeared appearing appears story stories study findings analysis live data shared "
     "featured first image video photo account told posts letter",
     "foto video bild"},
    {cue::reports, "reported reports reporting wrote writes revealed reveals quoted quotes",
     "berichtet berichtete berichten berichteten meldet meldete melden meldeten schreibt schrieb "
     "zufolge enthüllte rapporte rapporté rapportait écrit écrivait révèle révélé révélait informó "
     "informa reportó publicó publica reveló meldt meldde schrijft schreef berichtte сообщает "
     "сообщают сообщил сообщила сообщило сообщили передает передаёт передают пишет пишут писал "
     "писала написал написала riporta scrive podaje pisze donosi noticiou informou"},
    {cue::says,
     "said says noted notes found finds claimed claims estimated estimates learned described "
     "describes explains explained observed obtained published publishes report investigation "
     "analysis article articles story stories column editorial op-ed poll survey interview piece "
     "review understands suggested suggests calculated detailed declared labeled labelled dubbed "
     "opined refers",
     "sagte erklärte zitiert zitierte veröffentlichte a indique affirme indiqué précise citant "
     "señaló indicó afirma asegura señala citando citeert citeerde отмечает утверждает цитирует "
     "уточняет со сообщение afferma"},
    {cue::tells, "",
     "sagte sagten sagt erklärte erzählte verriet bestätigte betonte заявил заявила заявили "
     "рассказал рассказала рассказали сказал сказала сказали сообщил сообщила сообщили пояснил "
     "пояснила подтвердил подтвердила"},
    {cue::filler,
     "has had have is was also first later previously earlier recently reportedly exclusively "
     "separately then now already since subsequently correctly initially online late early last "
     "this week month year yesterday today tonight tomorrow morning evening night on at monday "
     "tuesday wednesday thursday friday saturday sunday january february march april may june july "
     "august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
     "jan. feb. mar. apr. aug. sept. oct. nov. dec.",
     "am montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend hat haben hatte "
     "hatten auch zuvor bereits zuerst gestern heute a ont avait aussi lundi mardi mercredi jeudi "
     "vendredi samedi dimanche ha han había también este lunes martes miércoles jueves viernes "
     "sábado domingo heeft hebben ook eerder maandag dinsdag woensdag donderdag vrijdag zaterdag "
     "zondag ранее также в понедельник вторник среду четверг пятницу субботу воскресенье"},
    {cue::journalist,
     "journalist journalists reporter reporters correspondent correspondents columnist columnists",
     "journalist reporter korrespondent journaliste correspondant periodista corresponsal"},
    {cue::joiner, "and & or ,", "und oder et ou y e en и или i , &"},
    {cue::office,
     "director editor editor-in-chief chief ceo president chairman chairwoman owner "
     "publisher founder chair executive spokesman spokeswoman host anchor",
     "chef chefredakteur intendant sprecher sprecherin"},
    {cue::paper, "journal newspaper newspapers magazine daily tabloid weekly",
     "zeitung tageszeitung wochenzeitung boulevardzeitung zeitschrift fachzeitschrift magazin "
     "fachmagazin nachrichtenmagazin nachrichtenagentur quotidien journal hebdomadaire magazine "
     "revue diario periódico semanario revista krant dagblad weekblad tijdschrift газета газете "
     "газеты газету газетой журнал журналу журнала giornale quotidiano"},
    {cue::calls, "calls called judged deemed", ""},
    {cue::issue, "issue edition", ""},
    {cue::work, "article articles editorial op-ed column piece", ""},
    {cue::job, "for write writes", ""},
    {cue::citing, "citing quoting", "citant citando"},
    {cue::passive, "was were is are been be being", ""},
};

} // namespace

const CueWords& citation_cues(std::string_view language) {
    static const CueWords english(lists, true);
    static const CueWords others(lists, false);
    return reads_as_english(language) ? english : others;
}

} // namespace newshound
