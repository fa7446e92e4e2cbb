/** The findings in Arabic: nominal after a colon, so that no gender has to agree. */
import type { FindingSentences } from "./sentences.ts";

const joined = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join("، ")} و${items.at(-1)}`;

export const ar: FindingSentences = {
  comma: "، ",
  list: joined,
  andMore: (listed, more) => `${listed} و${more} غيرها`,
  fields: { theme: "المظهر", playlist: "قائمة الأصوات", volume: "مستوى الصوت", accent: "اللمسة الصوتية" },
  subject: {
    rule: (name) => `القاعدة ${name}`,
    cap: (name) => `الحد ${name}`,
    period: (name) => `الفترة ${name}`,
    opening: "إحدى فترات العمل",
    exceptions: "آخر استثناء في أوقات العمل",
  },
  never: {
    days: (subject) => `${subject}: لا سريان في أي وقت خلال السنة القادمة، فالأيام المحددة لا تأتي.`,
    closed: (subject) => `${subject}: لا سريان في أي وقت خلال السنة القادمة، فالمكان مغلق في كل تلك الأوقات.`,
    sun: (subject) => `${subject}: لا سريان في أي وقت خلال السنة القادمة، فلا شروق ولا غروب لهذا النطاق الزمني.`,
    clock: (subject) => `${subject}: لا سريان في أي وقت خلال السنة القادمة، فالنطاق الزمني يقع في الساعة التي تقفز عنها الساعة.`,
  },
  neverRemedy: {
    days: "صحّح الأيام، أو أوقف التفعيل.",
    closed: "صحّح النطاق الزمني أو أوقات العمل، أو اسمح بالسريان والمكان مغلق.",
    sun: "حدّد وقتًا بديلًا للنطاق الزمني.",
    clock: "انقل النطاق الزمني خارج تلك الساعة.",
  },
  over: (subject, last) => `${subject}: انتهت التواريخ، وكان آخرها ${last}.`,
  periodOver: (subject, last, users) =>
    `${subject}: انتهت التواريخ، وكان آخرها ${last}.${users === "" ? "" : ` لم يبق شيء من ${users}.`}`,
  overRemedy: (year) => `حدّد تواريخ سنة ${year}، أو احذف هذا البند.`,
  shadowed: (subject, by) => `${subject}: لا غلبة في أي منطقة، إذ تسبقها دائمًا ${by}.`,
  shadowedRemedy: "ارفع الأولوية، أو اجعل الهدف أدق، أو احذف القاعدة.",
  gap: {
    between: (zone, after, before) => `المنطقة ${zone}: لا قاعدة تحدد ما يُسمع بين ${after} و${before}`,
    after: (zone, after) => `المنطقة ${zone}: لا قاعدة تحدد ما يُسمع من نهاية ${after} حتى الإغلاق`,
    before: (zone, before) => `المنطقة ${zone}: لا قاعدة تحدد ما يُسمع من الافتتاح حتى ${before}`,
    whole: (zone) => `المنطقة ${zone}: لا قاعدة تحدد ما يُسمع أثناء أوقات العمل`,
    when: (sentence, times, dates) => `${sentence}${times === "" ? "" : `، ${times}`}: ${dates}.`,
    times: (from, to) => `من ${from} إلى ${to}`,
    range: (from, to) => `من ${from} إلى ${to}`,
  },
  gapRemedy: "حدّد قائمة أصوات لهذه الساعات، أو قاعدة تطلب الصمت.",
  tie: (subject, by, field, zone, first) =>
    `${subject} و${by}: تعارض في ${field} في المنطقة ${zone}، وأوله ${first}، ولا يحسمه إلا الترتيب في القائمة.`,
  tieRemedy: "ارفع أولوية القاعدة التي ينبغي أن تغلب.",
  vanishes: (subject, dates) => `${subject}: لا لحظة سريان في ${dates}، فالساعة تقفز عن ذلك الوقت.`,
  sunless: (subject, dates) => `${subject}: لا نطاق زمني في ${dates}، فالشمس لا تشرق أو لا تغرب حينها.`,
  vanishesRemedy: "إن كان ذلك التاريخ مهمًا فقدّم بداية النطاق الزمني أو أخّر نهايته.",
  sunlessRemedy: "حدّد وقتًا بديلًا للنطاق الزمني.",
};
