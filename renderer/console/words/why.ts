/** The words around a reason. The reasons themselves come from the house, in the language of the page. */
import type { ReasonLanguage } from "../../../electron/contract/explanation.ts";

type WhyWords = Readonly<
  Record<
    | "why.button"
    | "why.title"
    | "why.now"
    | "why.since"
    | "why.next"
    | "why.next-none"
    | "why.lost"
    | "why.lost-none"
    | "why.loading",
    string
  >
>;

export const whyWords: Readonly<Record<ReasonLanguage, WhyWords>> = {
  en: {
    "why.button": "Why?",
    "why.title": "Why in {{zone}}?",
    "why.now": "Now",
    "why.since": "since {{time}}",
    "why.next": "Next",
    "why.next-none": "No change is planned.",
    "why.lost": "What else was asked for, and why it did not win",
    "why.lost-none": "Nothing else asked for this.",
    "why.loading": "Asking the controller…",
  },
  fr: {
    "why.button": "Pourquoi ?",
    "why.title": "Pourquoi, {{zone}} ?",
    "why.now": "Maintenant",
    "why.since": "depuis {{time}}",
    "why.next": "Ensuite",
    "why.next-none": "Aucun changement n’est prévu.",
    "why.lost": "Ce qui était demandé d’autre, et pourquoi cela cède",
    "why.lost-none": "Rien d’autre n’était demandé.",
    "why.loading": "Question au contrôleur…",
  },
  de: {
    "why.button": "Warum?",
    "why.title": "Warum in {{zone}}?",
    "why.now": "Jetzt",
    "why.since": "seit {{time}}",
    "why.next": "Danach",
    "why.next-none": "Keine Änderung ist geplant.",
    "why.lost": "Was sonst verlangt wurde, und warum es nicht gilt",
    "why.lost-none": "Sonst wurde nichts verlangt.",
    "why.loading": "Der Controller wird gefragt …",
  },
  es: {
    "why.button": "¿Por qué?",
    "why.title": "¿Por qué en {{zone}}?",
    "why.now": "Ahora",
    "why.since": "desde {{time}}",
    "why.next": "Después",
    "why.next-none": "No hay ningún cambio previsto.",
    "why.lost": "Qué más se pedía, y por qué no vale",
    "why.lost-none": "No se pedía nada más.",
    "why.loading": "Preguntando al controlador…",
  },
  nl: {
    "why.button": "Waarom?",
    "why.title": "Waarom in {{zone}}?",
    "why.now": "Nu",
    "why.since": "sinds {{time}}",
    "why.next": "Daarna",
    "why.next-none": "Er is geen wijziging gepland.",
    "why.lost": "Wat er nog meer werd gevraagd, en waarom het niet geldt",
    "why.lost-none": "Verder werd er niets gevraagd.",
    "why.loading": "De controller wordt gevraagd…",
  },
  ar: {
    "why.button": "لماذا؟",
    "why.title": "لماذا في \u2068{{zone}}\u2069؟",
    "why.now": "الآن",
    "why.since": "منذ {{time}}",
    "why.next": "بعد ذلك",
    "why.next-none": "لا تغيير مقرر.",
    "why.lost": "ما طُلب أيضًا، ولماذا لم يُعتمد",
    "why.lost-none": "لم يُطلب شيء آخر.",
    "why.loading": "جارٍ سؤال وحدة التحكم…",
  },
};
