"""Short articles of our own writing, the stage on which the cleaners' examples play."""

from typing import Final

ENGLISH: Final = (
    "The town council of Harrow Bridge voted on Tuesday to reopen the old ferry landing, which has been "
    "closed to boats and walkers alike since the floods of four years ago.\n\n"
    "Engineers will first have to replace the pilings on the eastern bank, the mayor said, and that work "
    "cannot begin before the river falls in early summer."
)
GERMAN: Final = (
    "Der Gemeinderat von Auenfeld hat am Dienstag beschlossen, die alte Fähre wieder fahren zu lassen, "
    "die seit dem Hochwasser vor vier Jahren am Ufer liegt.\n\n"
    "Zuerst müssen am östlichen Ufer die Pfähle erneuert werden, sagte die Bürgermeisterin, und damit "
    "kann erst im Frühsommer begonnen werden, wenn der Fluss fällt."
)
SPANISH: Final = (
    "El ayuntamiento de Valdeprados votó el martes a favor de reabrir el viejo embarcadero, cerrado a los "
    "barcos y a los paseantes desde las inundaciones de hace cuatro años.\n\n"
    "Antes habrá que cambiar los pilotes de la orilla oriental, dijo la alcaldesa, y esa obra no puede "
    "empezar hasta que baje el río a comienzos del verano."
)
TURKISH: Final = (
    "Akpınar belediye meclisi salı günü, dört yıl önceki selden bu yana teknelere ve yürüyüşçülere kapalı "
    "olan eski vapur iskelesinin yeniden açılmasına karar verdi.\n\n"
    "Belediye başkanı, önce doğu kıyısındaki kazıkların değiştirilmesi gerektiğini, bu işin de ancak yaz "
    "başında nehir çekildiğinde başlayabileceğini söyledi."
)

_BATHS: Final = (
    "The town council voted on Tuesday to keep the old swimming baths open for another year, after a petition was signed "
    "by more than four thousand people. The mayor said the roof would be mended before the winter came. "
)
ENGINE_PAGE: Final = f"""<html><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Old baths stay open</h1><p>{_BATHS}</p><p>{_BATHS.replace("Tuesday", "Friday")}</p>
<p>{_BATHS.replace("council", "assembly")}</p></article>
<footer><p>Imprint and contact</p></footer></body></html>"""
"""A page with a menu, an article and a footer, for the engines of others, which want more than a few lines."""
