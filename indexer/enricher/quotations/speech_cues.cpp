// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/speech_cues.hpp"

namespace newshound {
namespace {

constexpr CueList lists[] = {
    {cue::verb,
     "said says say told tells wrote writes added adds explained explains asked asks replied "
     "replies noted notes argued argues claimed claims declared declares stated states announced "
     "answered answers insisted insists recalled recalls remarked remarks warned warns admitted "
     "admits concluded concludes continued continues joked jokes joking quipped shouted whispered "
     "tweeted tweets posted commented comments complained conceded confirmed described observed "
     "observes pointed points promised responded responds suggested suggests testified urged "
     "acknowledged "
     "exclaimed emphasized emphasised predicted reiterated revealed reveals shared shares thinks "
     "thought sings sang boasted mused lamented gushed agreed agrees cautioned countered "
     "contended maintained opined protested pleaded reflected reasoned stressed vowed penned "
     "captioned expressed praised guesses guessed concedes reminded reminds recommends recommended "
     "sighs sighed jokes estimates estimated cries cried laments "
     "marvels "
     "marveled enthused confided confides instructed instructs cracked elaborated allege alleges "
     "alleged believes believe ",
     "sagt sagte sagten sagen erklärt erklärte erklärten meint meinte betont betonte berichtet "
     "berichtete ergänzt ergänzte schreibt schrieb kritisiert kritisierte fordert forderte warnt "
     "warnte fragt fragte antwortet antwortete erzählt erzählte erläutert erläuterte findet fand "
     "fügt fügte kündigt kündigte lobt lobte räumt räumte stellt stellte teilt teilte twitterte "
     "verspricht versprach versichert versicherte weiß gesagt erklärt betont mitteilte gab "
     "kommentierte resümiert resümierte bilanziert bilanzierte zitierte urteilt urteilte freut "
     "freute klagt klagte mahnt mahnte erinnert erinnerte bekräftigt bekräftigte bedauert "
     "bedauerte begründet begründete verteidigte beklagt beklagte schildert schilderte beschreibt "
     "beschrieb verkündet verkündete behauptet behauptete vermutet vermutete glaubt hofft hoffte "
     "erwidert erwiderte entgegnet entgegnete kontert konterte rief so dit disait déclare déclaré "
     "déclarait explique expliqué expliquait "
     "affirme affirmé affirmait assure assuré estime estimé raconte raconté confie confié ajoute "
     "ajouté poursuit poursuivi souligne souligné précise précisé lance lancé indique indiqué "
     "écrit "
     "répond répondu regrette regretté juge jugé rappelle rappelé dénonce dénoncé prévient prévenu "
     "promis réagi réagit averti reconnu reconnaît admis conclu noté relevé observé plaidé tranché "
     "détaillé martelé salué glisse nuance tranche détaille plaide conclut soupire résume promet "
     "martèle insiste insisté commente commenté dijo dice dijeron "
     "afirmó afirma señaló señala aseguró asegura explicó explica declaró declara añadió añade "
     "indicó indica manifestó manifiesta expresó comentó comenta sostuvo sostiene agregó advirtió "
     "advierte apuntó apunta subrayó subraya recordó recuerda respondió contó cuenta escribió "
     "escribe concluyó precisó puntualizó destacó dicho prometió insistió reiteró aclaró criticó "
     "denunció "
     "reconoció admitió alertó lamentó celebró zanjó detalló relató replicó exclamó matizó recalcó "
     "remarcó defendió avisó insiste reitera reconoce lamenta defiende zei zegt zeggen zeiden "
     "vertelt vertelde "
     "verklaart verklaarde stelt stelde schrijft schreef aldus meent meende noemt vindt vond "
     "benadrukt benadrukte waarschuwt waarschuwde concludeert concludeerde vervolgt vervolgde "
     "erkent erkende beweert beweerde klinkt denkt beaamt beklemtoont twitterde verzekert reageert "
     "reageerde antwoordt antwoordde legt licht сказал сказала "
     "сказали заявил заявила заявили отметил отметила отметили подчеркнул подчеркнула рассказал "
     "рассказала рассказали сообщил сообщила сообщили добавил добавила добавили пояснил пояснила "
     "говорит говорят говорил говорила считает считают пишет написал написала уверен уверена "
     "спросил спросила ответил ответила объяснил объяснила объясняет признался призналась "
     "утверждает уточнил уточнила напомнил напомнила вспоминает disse dice detto spiega "
     "spiegato aggiunge aggiunto afferma dichiarato racconta afirmou explicou contou declarou "
     "acrescentou ressaltou"},
    {cue::participle,
     "saying adding noting writing explaining telling arguing asking insisting declaring stating "
     "claiming recalling warning tweeting commenting replying reminding calling concluding "
     "recommending continuing",
     "disant ajoutant affirmant expliquant précisant soulignant diciendo añadiendo afirmando "
     "señalando"},
    {cue::accordance, "according", "laut zufolge selon según volgens словам secondo segundo"},
    {cue::he, "he", "er il él hij он lui ele"},
    {cue::she, "she", "sie elle ella zij ze она lei ela"},
    {cue::other_pronoun,
     "they we i you it who someone somebody one everyone people critics others another",
     "wir ich man es on ils elles nous je yo nosotros ellos ellas ons wij we ik они мы я"},
    {cue::before_object,
     "of to for with by about against at on in from over between after before under like than as "
     "into around among toward towards near including behind",
     "von vom zu zum zur für mit bei gegen über an auf in im aus nach vor de du des à au aux avec "
     "pour par sur contre dans chez del al a con para por en sobre contra van met voor door op aan "
     "naar bij о об с у к от для из на в по"},
    {cue::auxiliary,
     "has had have also later further then once reportedly simply recently previously famously "
     "just "
     "even went on is was would could will did does",
     "hat habe hatte haben a ont avait ha han había heeft had t-il t-elle -t-il -t-elle auch "
     "zudem dann noch weiter également encore encor también ook"},
    {cue::mister, "mr mr. sir lord king", "herr herrn m. monsieur señor sr sr. don meneer"},
    {cue::missus, "mrs mrs. ms ms. miss lady dame queen",
     "frau mme madame mlle señora sra sra. doña mevrouw"},
    {cue::recipient, "told tells telling asked asks", ""},
    {cue::perfect, "",
     "hat habe hatte haben hatten a ont avait avaient ha han había habían heeft had hadden hebben"},
    {cue::somebody,
     "spokesman spokeswoman spokesperson spokesmen official officials source sources lawyer "
     "lawyers "
     "attorney representative representatives aide aides member members statement",
     "sprecher sprecherin anwalt anwältin vertreter vertreterin porte-parole avocat avocate "
     "portavoz "
     "portavoces abogado abogada woordvoerder woordvoerster advocaat"},
    {cue::written,
     "sign signs banner banners poster posters placard placards headline shirt shirts t-shirt "
     "t-shirts plaque sticker stickers billboard label tattoo letters",
     "schild plakat banner transparent schriftzug pancarte affiche banderole cartel pancarta "
     "letrero "
     "bord spandoek плакат плакаты"},
    {cue::role,
     "adviser advisers advisor advisors ally allies backer backers supporter supporters critic "
     "critics opponent opponents rival rivals donor friend friends neighbour neighbours neighbor "
     "neighbors brother brothers sister sisters father mother parents wife husband widow widower "
     "partner girlfriend boyfriend fiancee fiance son sons daughter daughters cousin uncle aunt "
     "nephew niece grandson granddaughter grandfather grandmother colleague colleagues successor "
     "predecessor biographer publisher agent manager director chief deputy assistant secretary "
     "counsel strategist pollster organizer organiser founder co-founder chairman chairwoman chair "
     "chairperson president executive boss owner engineer analyst analysts economist economists "
     "coach captain goalkeeper striker midfielder defender quarterback player players officer "
     "officers detective researcher researchers scientist scientists professor lecturer teacher "
     "student students resident residents employee employees worker workers editor reporter "
     "correspondent columnist writer producer actor actress singer lawmaker lawmakers senator "
     "mayor "
     "governor minister prosecutor prosecutors judge ambassador envoy negotiator commander general "
     "campaign administration team family office government camp foundation estate",
     ""},
    {cue::determiner, "the a an this that these those its his her their our my",
     "der die das den dem des ein eine einen einem einer le la les un une el los las una de het "
     "een "
     "il lo gli i"},
    {cue::subordinator,
     "when if while although though because after before since unless until once whereas as", ""},
    {cue::relative, "who whom whose", ""},
    {cue::passive, "was were been being is are", ""},
};

} // namespace

const CueWords& speech_cues(std::string_view language) {
    static const CueWords english(lists, true);
    static const CueWords others(lists, false);
    return reads_as_english(language) ? english : others;
}

} // namespace newshound
