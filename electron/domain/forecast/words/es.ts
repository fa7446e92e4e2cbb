/** The forecast in Spanish. */
import type { ForecastSentences } from "../sentences.ts";

const BROKEN = {
  forbidden: "no se puede leer",
  empty: "está vacío",
  foreign: "no es un sonido Ogg",
} as const;

export const es: ForecastSentences = {
  quoted: (name) => `«${name}»`,
  comma: ", ",
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  inZones: (names, more) => `Zonas: ${names}${more > 0 ? ` y ${more} más` : ""}.`,
  emergency: (message) =>
    `La emergencia ${message} sigue vigente hasta que alguien la termine: sin música, y con su mensaje en todas las pantallas. Termínela en cuanto haya pasado.`,
  sound: {
    unknown: (sound) =>
      `La biblioteca no tiene el sonido ${sound}. Póngalo con su ficha en una carpeta de sonidos y reinicie, o quítelo del plan.`,
    unknownArrival: (sound, theme) =>
      `El tema ${theme} llega sin su sonido: la biblioteca no tiene ${sound}. Póngalo con su ficha en una carpeta de sonidos y reinicie, o elija otro para el tema.`,
    unknownEngine: (engine) =>
      `La biblioteca no tiene ningún motor ${engine}: ninguno de sus sonidos es su ralentí. Vuelva a poner los sonidos del motor y reinicie, o quítelo del plan.`,
    gone: (sound, file) =>
      `El sonido ${sound} no se puede reproducir: falta su archivo ${file}. Vuelva a ponerlo, o quite el sonido del plan.`,
    broken: (sound, file, how) =>
      `El sonido ${sound} no se puede reproducir: su archivo ${file} ${BROKEN[how]}. Cámbielo por una copia buena.`,
    short: (sound, file, holds) =>
      `El sonido ${sound} se corta: su archivo ${file} solo contiene ${holds}. Cámbielo por una copia entera.`,
  },
  theme: {
    unknown: (theme) =>
      `El tema ${theme} no está en la biblioteca y las pantallas no llevan nada de él. Vuelva a poner su carpeta y reinicie, o elija otro tema.`,
    pictureGone: (theme, file) => `El tema ${theme} se muestra sin una imagen: falta ${file}. Vuelva a ponerla.`,
    pictureBroken: (theme, file) =>
      `El tema ${theme} se muestra sin una imagen: ${file} no se puede leer. Cámbiela por una copia buena.`,
  },
  playlist: {
    unknown: (playlist) => `La lista ${playlist} no está en el plan, así que no suena nada. Elija otra.`,
    unplayable: (playlist) =>
      `Nada de la lista ${playlist} se puede reproducir: la zona queda en silencio. Arregle sus sonidos, o elija otra lista.`,
    gap: (playlist, longest, count) =>
      `La lista ${playlist} calla hasta ${longest}${count > 1 ? `, ${count} veces` : ""}, más que su pausa. Acorte la pausa, o alargue sus pistas.`,
  },
  silence: {
    unplanned: () => "El recinto está abierto y nada dice qué suena aquí. Añada una regla, o una regla que pida silencio.",
    override: (reason) =>
      `El cambio manual ${reason} deja esta zona en silencio mientras está abierto. Termínelo si no es lo que se quiere.`,
  },
  mute: {
    rule: (playlist, rule) => `La lista ${playlist} suena con volumen 0, por la regla ${rule}. Suba su volumen si debe oírse.`,
    override: (playlist, reason) =>
      `La lista ${playlist} suena con volumen 0, por el cambio manual ${reason}. Termínelo si la lista debe oírse.`,
    cap: (playlist, cap) => `La lista ${playlist} suena con volumen 0, por el límite ${cap}. Suba el límite si debe oírse.`,
    zone: (playlist) => `La lista ${playlist} suena con volumen 0, el máximo de esta zona. Suba ese máximo si debe oírse.`,
    other: (playlist) => `La lista ${playlist} suena con volumen 0. Dé un volumen si debe oírse.`,
  },
  noPlayer: () =>
    "Esta zona debe sonar y ninguna de sus pantallas reproduce sonido. Dé a una de ellas el papel de reproductor, o añada una.",
  screen: {
    gone: (screen) => `La pantalla ${screen} está desconectada. Compruebe que está encendida y en la red.`,
    neverHeard: (screen) =>
      `La pantalla ${screen} no ha informado desde que arrancó el controlador. Enciéndala y abra su página.`,
    kioskAbsent: (screen) => `La pantalla ${screen} no muestra ninguna página de quiosco. Ábrala allí.`,
    playerAbsent: (screen) => `La pantalla ${screen} está encendida, pero su reproductor no informa. Recargue su página.`,
    locked: (screen) => `La pantalla ${screen} no puede sonar hasta que alguien la toque. Tóquela una vez.`,
  },
  output: {
    unknown: (screen, output, outputs) =>
      `La pantalla ${screen} no tiene la tarjeta de sonido ${output}; tiene ${outputs}. Conecte la tarjeta, o corrija su nombre en el plan.`,
    none: (screen, output) => `La pantalla ${screen} no tiene ninguna tarjeta de sonido; se pide ${output}. Conéctela.`,
    untold: (screen, output) =>
      `No se puede saber si la pantalla ${screen} tiene la tarjeta de sonido ${output}: su navegador no da nombres. Escuche allí, o permítale el micrófono, que los descubre.`,
  },
};
