/** What is wrong with a screen, in Spanish. */
import type { FaultSentences } from "./sentences.ts";

export const es: FaultSentences = {
  quoted: (name) => `«${name}»`,
  nothing: "nada",
  sentences: {
    "screen-gone": "Sin noticias desde {since}.",
    "theme-differs": "Decoración puesta: {worn}; prevista: {theme}.",
    "theme-unready": "No está lista para la decoración {theme}, prevista a las {due}: compruebe su red y recargue su página.",
    "playlist-differs": "Lista reproducida: {played}; prevista: {playlist}.",
    "sound-locked": "Su navegador solo le deja sonar después de un toque en la pantalla.",
    "audio-locked": "Su navegador solo le deja sonar después de un toque en la pantalla.",
    silent: "Debería sonar algo y no se oye nada: revise la tarjeta de sonido y el amplificador.",
    "sounds-unasked":
      "Aquí no debería oírse nada y se oye algo: vuelva a cargar la página del reproductor y silencie el amplificador hasta entonces.",
    "safe-loop": "Los sonidos de la lista {playlist} no están disponibles: mientras tanto suena el bucle de reserva.",
    "playlist-silent": "No se puede reproducir ningún sonido de la lista {playlist}: la zona está en silencio.",
    "sound-missing": "El sonido {sound} no se puede reproducir.",
    "output-missing": "La tarjeta de sonido {output} no está: conéctela o elija otra en Salidas.",
    "output-lost":
      "La tarjeta de sonido {output} ha desaparecido y la zona está en silencio hasta que vuelva: revise su conexión y su alimentación.",
    "output-lost-default":
      "Una tarjeta de sonido de este ordenador ha desaparecido y la predeterminada puede ser ahora la de otra zona: la zona está en silencio hasta que vuelva o hasta que se elija una tarjeta en Salidas.",
    "output-back": "La tarjeta de sonido {output} ha vuelto: la zona vuelve a sonar en unos segundos.",
    "output-back-default": "Las tarjetas de sonido de este ordenador han vuelto: la zona vuelve a sonar en unos segundos.",
    "output-ambiguous": "Varias tarjetas de sonido pueden ser {output} y no se usa ninguna: elija la correcta en Salidas.",
    "output-unnamed":
      "El navegador de esta pantalla no nombra sus tarjetas de sonido: no se encuentra {output} y la zona está en silencio. Permítale el micrófono.",
  },
};
