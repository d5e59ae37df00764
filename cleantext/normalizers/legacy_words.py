"""Frequent words that give a language away although they were decoded with the wrong single-byte charset.

Words of grammar mostly, each with a letter that the charsets of the language disagree about. None of them, wrongly
decoded, is a word of another language that is written with the letters it then has: those were left out after a look
into the lists of frequent words of a hundred languages that jusText ships.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Language:
    """``letters``: those beyond ASCII that its texts hold, in lower case; ``words``: see the module."""

    letters: frozenset[str]
    words: tuple[str, ...]


def _language(letters: str, words: str) -> Language:
    return Language(frozenset(letters), tuple(words.split()))


ENGLISH: Final = _language(
    "éèêëàâäçñöüïôæ",
    """it’s don’t I’m I’ve I’ll I’d can’t that’s he’s she’s we’re we’ve we’ll you’re you’ve you’ll they’re they’ve
    didn’t doesn’t isn’t wasn’t aren’t weren’t won’t couldn’t wouldn’t shouldn’t haven’t hasn’t hadn’t there’s here’s
    let’s what’s who’s today’s world’s country’s city’s people’s government’s women’s men’s children’s year’s""",
)
FRENCH: Final = _language(
    "àâæçéèêëîïôœùûüÿ",
    """été était même très après première années également début général étaient près déjà être début peut-être
    française français président père mère frère société côté grâce façon reçu tête l’école l’été d’un d’une qu’il
    qu’elle c’est n’est l’on aujourd’hui s’est l’eau voilà derrière plutôt bientôt août février décembre""",
)
GERMAN: Final = _language(
    "äöüßéèà",
    """für über während später März können könnte können würde würden möchte möglich müssen größte großen große groß
    zunächst außerdem zurück gegenüber gehört fünf früher wäre hätte hätten Universität nächste Straße weiß natürlich
    schön schließlich für spät länger ähnlich heißt dafür Städte Höhe Jahrhundertwende Bevölkerung""",
)
SPANISH: Final = _language(
    "áéíóúüñ",
    """más también años año está había después población así sólo según además través tenía mayoría están
    mañana niño niños será ningún algún aquí jamás podía quizás señor pequeño región España estación fácil""",
)
PORTUGUESE: Final = _language(
    "áàâãçéêíóôõúü",
    """não também são até já está você então três após além através porém região município família será você então
    século início várias vários número água história mãe irmã manhã amanhã alguém ninguém possível coração""",
)
ITALIAN: Final = _language("àèéìíòóùú", "più già così però perché società città attività ciò poiché cioè sarà può metà")
SWEDISH: Final = _language(
    "åäöéü",
    """för är på från där när så också över två då många några större både får något även måste här själv många""",
)
DANISH: Final = _language(
    "åæøéöäü",
    """på også være første når både større måtte således især været får går århundrede nærmest gør før måske mødes
    år året består imødegå måde små selvfølgelig næste""",
)
FINNISH: Final = _language(
    "äöå",
    """myös hän että sekä jälkeen vielä tämä tämän siitä mitä enää eivät hänen lisäksi ensimmäinen täällä siellä niitä""",
)
POLISH: Final = _language(
    "ąćęłńóśźż",
    """się że już są być był była było były może także również został została został przecież też wśród część części
    można później jeśli więc mógł będzie będą dzięki która którą swoją aż niż dość według między chwilę
    miał mają jeszcze właśnie każdy każdego zawsze jednakże wszystkiego dziś wciąż ją miasta śmierci""",
)
CZECH: Final = _language(
    "áčďéěíňóřšťúůýž",
    """při před přes několik může především také ještě kteří často více však své něco někdy nikdy svůj měl měla bylo
    větší část času člověk člověka dvě které která dobře téměř nyní proč včera třeba město města místo světa
    příští přijde přišel přišla příliš chtěl chtěla děti zpět říká dveře náměstí městě středu čtvrtek udělal těžko
    stejně těchto během většina později řekl řekla protože mezi vůbec dům""",
)
SLOVAK: Final = _language(
    "áäčďéíĺľňóôŕšťúýž",
    """keď podľa veľmi časť počas niekoľko často ďalšie ďalší ďalej vďaka opäť keďže byť mať čas člověk človek
    ľudí ľudia aspoň deň veľa zatiaľ takmer dvakrát pričom včera prečo ešte než môže raz proti začal""",
)
HUNGARIAN: Final = _language(
    "áéíóöőúüű",
    """első előtt később jelentős követően elő idő időben ebből erős egyszerű különböző következő főleg belső külső
    nőt valószínűleg jövő felső őket előző minősül szerző több gyűjtemény működik működő erről tőle belőle
    ettől attól abból erdő erdőben szőlő nagyszerű hűvös eső""",
)
ROMANIAN: Final = _language(
    "ăâîşţșț",
    """şi şi-a să-şi aceşti aceştia aceeaşi acelaşi totuşi însuşi deşi aşa nişte oraş oraşul puţin puţini mulţi mulţe
    viaţă viaţa faţă faţa ţară ţării toţi câţiva aţi sunteţi naţional naţionale româneşti Bucureşti preşedintele
    situaţia situaţie informaţii condiţii acţiune întotdeauna ieşit soţia piaţa piaţă şase şapte""",
)
CROATIAN: Final = _language(
    "čćđšž",
    """već među također takođe čovjek čovek čini često kuća kuće kuću također riječ riječi način početka kći sljedeći
    sljedeće budući uključujući veće veći najveći nešto noć pomoć moć moći ćemo ćete""",
)
SLOVENE: Final = _language(
    "čšž",
    "več če čas časa začel začela način čeprav občina občine večina različne prvič večer včasih včeraj tekoče",
)
TURKISH: Final = _language(
    "âçğıîöşûüİ",
    """için olduğu olduğunu değil diğer tarafından arasında sırasında hakkında ayrıca aynı yıl yılında yıllarda yıllık
    karşı başka başladı bağlı bazı şekilde şey şeyi şimdi nasıl artık doğru eğer kadın kadınlar adı adını adlı
    kişi kişiler altında altı yanında yanı başka geldiği yaptığı kısa yakın dışında olması sağlık çıktı çıkan
    halkı dünyanın çalışma çalışan sabahın akşam akşamı kız kızı ışık kapı kapıyı karşısında İstanbul İzmir""",
)
LITHUANIAN: Final = _language(
    "ąčęėįšųūž",
    """už tačiau būti šią šios šių kurį kurių kurią vėliau prieš todėl turėjo žmonių žmonės būna
    dažnai gruodžio šiaurės visų mūsų jūsų taip čia daugiausia žemės ypač pradėjo nėra""",
)
LATVIAN: Final = _language(
    "āčēģīķļņōŗšūž",
    """arī būt līdz pēc vairāk viņš viņa viņi viņu ļoti šis taču tomēr kurā gadā laikā vēl vēlāk tajā
    šajā tiek bija nekā šobrīd cilvēki cilvēku""",
)
