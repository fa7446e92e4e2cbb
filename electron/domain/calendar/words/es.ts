/** The exchange of calendars in Spanish. */
import type { CalendarSentences } from "./sentences.ts";

export const es: CalendarSentences = {
  names: {
    open: "Abierto",
    openAllDay: "Abierto todo el día",
    exceptionalHours: "Horario especial",
    closed: "Cerrado",
    theme: (name) => `Tema: ${name}`,
    playlist: (name) => `Ambiente: ${name}`,
    override: (reason) => `Cambio manual: ${reason}`,
    emergency: (message) => `Emergencia: ${message}`,
    wholeVenue: "Todo el recinto",
    zones: (names) => `En ${names}`,
  },
  file(refusal) {
    switch (refusal.code) {
      case "empty":
        return "El archivo está vacío.";
      case "no-calendar":
        return "Esto no es un archivo iCalendar: no empieza por BEGIN:VCALENDAR. Exporte el calendario como .ics y elija ese archivo.";
      case "cut-off":
        return "El archivo está cortado: falta su final (END:VCALENDAR). Expórtelo de nuevo.";
      case "too-many-events":
        return `El archivo contiene ${refusal.found} eventos y se leen ${refusal.limit} como máximo: exporte menos años o un solo calendario.`;
      default:
        return refusal satisfies never;
    }
  },
  refusal(summary, refusal) {
    const event = summary === "" ? "Un evento sin título" : `«${summary}»`;
    switch (refusal.code) {
      case "unreadable":
        return `${event} no se puede leer: ${refusal.detail}.`;
      case "bad-date":
        return `${event} tiene la fecha ${refusal.text}, que no existe.`;
      case "no-start":
        return `${event} no tiene comienzo.`;
      case "ends-before-start":
        return `${event} termina antes de empezar, o no dura nada.`;
      case "outside-years":
        return `${event} queda fuera de los años 1900 a 2199.`;
      case "unknown-zone":
        return `${event} está en la zona horaria ${refusal.zone}, que ni el archivo ni la base tz explican.`;
      case "same-uid":
        return `${event} tiene el mismo UID que el evento de la línea ${refusal.line}, y los dos difieren: exporte el calendario de nuevo.`;
      case "cancelled":
        return `${event} está cancelado: no se toma nada, y lo que añadió una importación anterior queda hasta que usted lo quite.`;
      case "too-often":
        return `${event} se repite varias veces al día, y un período se compone de días enteros.`;
      case "unknown-rule":
        return `${event} se repite por ${refusal.part}, que aquí no se entiende.`;
      case "this-and-future":
        return `${event} se cambió para una fecha y todas las siguientes: divídalo en dos eventos.`;
      case "endless":
        return `${event} se repite sin fin de un modo que ni la temporada ni los días de la semana pueden decir: póngale un final.`;
      case "too-many":
        return `${event} abarca más de ${refusal.limit} fechas.`;
      case "too-long":
        return `${event} se repite de un modo que lleva demasiado tiempo calcular: póngale un final más cercano.`;
      case "never":
        return `${event} ya no tiene ninguna fecha en la que celebrarse.`;
      case "closed-part-of-day":
        return `${event} dice cerrado durante parte del día, y una excepción cierra fechas enteras: conviértalo en un evento de todo el día, o ponga las horas restantes como abiertas.`;
      case "open-without-hours":
        return `${event} dice abierto durante días enteros: póngale horas de comienzo y fin.`;
      case "open-too-long":
        return `${event} dice abierto durante más de 24 horas: ponga cada día por separado.`;
      case "open-seconds":
        return `${event} empieza o termina a mitad de un minuto, y los horarios son minutos enteros.`;
      case "open-and-closed":
        return `${event} dice abierto y cerrado a la vez: diga una de las dos cosas.`;
      case "contradicts":
        return `${event} contradice a «${refusal.summary}» el ${refusal.date}: uno dice abierto y el otro cerrado.`;
      case "invalid-plan":
        return `El plan dejaría de ser válido: ${refusal.path} ${refusal.message}. No se puede tomar nada.`;
      default:
        return refusal satisfies never;
    }
  },
  remark(remark) {
    switch (remark.code) {
      case "hours":
        return `Sus horas, de ${remark.from} a ${remark.to}, no forman parte de un período: póngalas en la regla que lo use.`;
      case "until":
        return `Se repite sin fin: tomado hasta el ${remark.date}. Impórtelo de nuevo antes.`;
      default:
        return remark satisfies never;
    }
  },
};
