/** The reasons of the house in Arabic. Names may run the other way and are isolated. */
import type { Sentences } from "./sentences.ts";

/** FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE: what is inside finds its own direction and moves nothing outside. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

export const ar: Sentences = {
  quoted: (name) => `«${isolated(name)}»`,
  targets: {
    venue: "المكان كله",
    group: (name) => `المجموعة ${name}`,
    zone: (name) => `المنطقة ${name}`,
  },
  loss: {
    emergency: () => "حالة الطوارئ فوق كل ما عداها.",
    override: (winner) => `التغيير اليدوي ${winner} فوق كل القواعد.`,
    later: (winner) => `طُلب ${winner} لاحقًا، والمعتمد هو الأخير.`,
    priority: (own, winners, winner) => `الأولوية ${own} أدنى من أولوية ${winner} وهي ${winners}.`,
    target: (own, winners, winner) => `الهدف هنا ${own}، أما هدف ${winner} فهو ${winners}، وهذا أدق.`,
    order: (winner) => `يسبقها ${winner} في القائمة، بالأولوية نفسها وبهدف على القدر نفسه من الدقة.`,
    limited: (wanted, limit, by) => `مستوى الصوت ${wanted} محدود إلى ${limit} بسبب ${by}.`,
    limitedRamp: (from, to, limit, by) => `مستوى الصوت، من ${from} إلى ${to}، محدود إلى ${limit} بسبب ${by}.`,
    limitedByZone: (wanted, limit, zone) => `مستوى الصوت ${wanted} أعلى من ${limit}، وهو الحد الأقصى للمنطقة ${zone}.`,
    limitedRampByZone: (from, to, limit, zone) =>
      `مستوى الصوت، من ${from} إلى ${to}، محدود إلى ${limit}، وهو الحد الأقصى للمنطقة ${zone}.`,
  },
};
