/** The reasons of the house in Arabic, with Western digits as the console writes them. */
import type { Moment, Sentences } from "./sentences.ts";

/** FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE: what is inside finds its own direction and moves nothing outside. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** "يوم الجمعة 11 ديسمبر": within a sentence the comma of Intl would be one too many. */
const on = (date: string): string => `يوم ${date.replace("،", "")}`;
const at = ({ time, date }: Moment): string => (date === null ? `الساعة ${time}` : `${on(date)}، الساعة ${time}`);
const atFirst = ({ time, date }: Moment): string => (date === null ? `في الساعة ${time}` : `${on(date)} في الساعة ${time}،`);
const until = (moment: Moment): string => `حتى ${at(moment)}`;

/** " منذ الساعة 09:00", or nothing. */
const since = (moment: Moment | null): string => (moment === null ? "" : ` منذ ${at(moment)}`);

export const ar: Sentences = {
  locale: "ar-u-nu-latn",
  quoted: (name) => `«${isolated(name)}»`,
  range: (from, to) => `من ${from} إلى ${to}`,
  targets: {
    venue: "المكان كله",
    group: (name) => `المجموعة ${name}`,
    zone: (name) => `المنطقة ${name}`,
  },
  loss: {
    emergency: () => "حالة الطوارئ فوق كل ما عداها.",
    override: (winner) => `التغيير اليدوي ${winner} فوق كل القواعد.`,
    later: (winner) => `طُلب ${winner} لاحقًا، والمعتمد هو آخر طلب.`,
    priority: (own, winners, winner) => `الأولوية ${own} أدنى من أولوية ${winner} وهي ${winners}.`,
    target: (own, winners, winner) => `الهدف هنا ${own}، أما هدف ${winner} فهو ${winners}، وهذا أدق.`,
    order: (winner) => `يأتي ${winner} قبل ذلك في القائمة، بالأولوية نفسها وبهدف مماثل في الدقة.`,
    limited: (wanted, limit, by) => `مستوى الصوت المطلوب ${wanted} محدود عند ${limit} بسبب ${by}.`,
    limitedByZone: (wanted, limit, zone) => `مستوى الصوت المطلوب ${wanted} محدود عند ${limit}، وهو الحد الأقصى للمنطقة ${zone}.`,
  },
  state: {
    theme: (name, from) => `السمة هي ${name ?? "النمط المعتاد للمكان"}${since(from)}`,
    playlist: (name, from) => `${name === null ? "لا توجد موسيقى" : `الموسيقى هي ${name}`}${since(from)}`,
    accent: (name, from) => `${name === null ? "لا توجد لمسة صوتية" : `اللمسة الصوتية هي ${name}`}${since(from)}`,
    volume: (level, from) => `${level === 0 ? "الصوت مكتوم" : `مستوى الصوت ${level}`}${since(from)}`,
    limited: (level, by, from) => `مستوى الصوت محدود عند ${level} بسبب ${by}${since(from)}`,
    limitedByZone: (level, zone, from) => `مستوى الصوت محدود عند ${level} بسبب الحد الأقصى للمنطقة ${zone}${since(from)}`,
  },
  change: {
    theme: (name, when) => `${atFirst(when)} تصبح السمة ${name ?? "النمط المعتاد للمكان"}`,
    playlist: (name, when) => `${atFirst(when)} ${name === null ? "تتوقف الموسيقى" : `تبدأ الموسيقى ${name}`}`,
    accent: (name, when) => `${atFirst(when)} ${name === null ? "تتوقف اللمسة الصوتية" : `تبدأ اللمسة الصوتية ${name}`}`,
    volume: (level, when) => `${atFirst(when)} ${level === 0 ? "يُكتم الصوت" : `يصبح مستوى الصوت ${level}`}`,
    limited: (level, by, when) => `${atFirst(when)} يُحدّ مستوى الصوت عند ${level} بسبب ${by}`,
    limitedByZone: (level, zone, when) => `${atFirst(when)} يُحدّ مستوى الصوت عند ${level} بسبب الحد الأقصى للمنطقة ${zone}`,
  },
  ramp: (from, start, to, end) => `يتغير مستوى الصوت من ${from} (${at(start)}) إلى ${to} (${at(end)})`,
  reason: {
    rule: (name) => ` لأن القاعدة ${name} تطلب ذلك.`,
    override: (name, end) => ` بسبب التغيير اليدوي ${name}${end === null ? "" : ` الساري ${until(end)}`}.`,
    emergency: (message, end) =>
      ` بسبب حالة الطوارئ ${message} ${end === null ? "إلى أن ينهيها أحد" : `التي استمرت ${until(end)}`}.`,
    nothingElse: () => " لأن لا شيء يطلب غير ذلك.",
    nothingMore: () => " لأن لا شيء يطلب ذلك بعد.",
    defaultVolume: () => "، وهو الإعداد المعتاد، لأن لا شيء يطلب غيره.",
    closedVolume: () => "، وهو الإعداد المعتاد حين يكون المكان مغلقًا.",
    closed: () => " لأن المكان مغلق.",
    closes: () => " لأن المكان يُغلق عندئذ.",
  },
  more: {
    beginsAtOpening: (rule, opens) => `تبدأ القاعدة ${rule} مع الافتتاح ${at(opens)}.`,
    waitsForOpening: (rule) => `كانت القاعدة ${rule} لتسري لو كان المكان مفتوحًا.`,
    ruleWants: (name, level) => `القاعدة ${name} تطلب ${level}.`,
    overrideWants: (reason, level) => `التغيير اليدوي ${reason} يطلب ${level}.`,
    emergencyWants: (message, level) => `حالة الطوارئ ${message} تطلب ${level}.`,
    overrideEnds: (reason) => `وينتهي عندئذ التغيير اليدوي ${reason}.`,
  },
};
