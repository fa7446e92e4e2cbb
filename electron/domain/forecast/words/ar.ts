/** The forecast in Arabic. Names may run the other way and are isolated; paths always do. */
import type { ForecastSentences } from "../sentences.ts";

/** FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE: what is inside finds its own direction and moves nothing outside. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** LEFT-TO-RIGHT ISOLATE … POP DIRECTIONAL ISOLATE. */
const path = (file: string): string => `\u2066${file}\u2069`;

const BROKEN = {
  forbidden: "لا تُسمح قراءته",
  empty: "فارغ",
  foreign: "ليس صوتًا بصيغة Ogg",
} as const;

export const ar: ForecastSentences = {
  quoted: (name) => `«${isolated(name)}»`,
  comma: "، ",
  seconds: (count) => `${count} ث`,
  minutes: (count) => `${count} د`,
  inZones: (names, more) => `المناطق: ${names}${more > 0 ? ` و${more} غيرها` : ""}.`,
  emergency: (message) => `حالة الطوارئ ${message} سارية إلى أن ينهيها أحد: لا موسيقى، ورسالتها على كل شاشة. أنهِها متى زالت.`,
  sound: {
    unknown: (sound) =>
      `الصوت ${sound} غير موجود في المكتبة. ضعه مع بطاقته في مجلد من مجلدات الأصوات ثم أعد التشغيل، أو احذفه من الخطة.`,
    unknownArrival: (sound, theme) =>
      `يصل المظهر ${theme} بلا صوته: الصوت ${sound} غير موجود في المكتبة. ضعه مع بطاقته في مجلد من مجلدات الأصوات ثم أعد التشغيل، أو اختر صوتًا آخر للمظهر.`,
    unknownEngine: (engine) =>
      `لا يوجد محرّك ${engine} في المكتبة: ليس بين أصواتها صوت دورانه البطيء. أعِد أصوات المحرّك ثم أعِد التشغيل، أو احذفه من الخطة.`,
    gone: (sound, file) => `لا يمكن تشغيل الصوت ${sound}: ملفه ${path(file)} مفقود. أعده إلى مكانه، أو احذف الصوت من الخطة.`,
    broken: (sound, file, how) => `لا يمكن تشغيل الصوت ${sound}: ملفه ${path(file)} ${BROKEN[how]}. استبدل به نسخة سليمة.`,
    short: (sound, file, holds) => `ينقطع الصوت ${sound}: لا يحوي ملفه ${path(file)} سوى ${holds}. استبدل به نسخة كاملة.`,
  },
  theme: {
    unknown: (theme) =>
      `المظهر ${theme} غير موجود في المكتبة، فلا تظهر الشاشات شيئًا منه. أعد مجلده ثم أعد التشغيل، أو اختر مظهرًا آخر.`,
    pictureGone: (theme, file) => `تنقص المظهر ${theme} صورة: ${path(file)} مفقودة. أعدها إلى مكانها.`,
    pictureBroken: (theme, file) => `تنقص المظهر ${theme} صورة: لا يمكن قراءة ${path(file)}. استبدل بها نسخة سليمة.`,
  },
  playlist: {
    unknown: (playlist) => `القائمة ${playlist} غير موجودة في الخطة، فلا يُسمع شيء. اختر قائمة أخرى.`,
    unplayable: (playlist) => `لا يمكن تشغيل أي شيء من القائمة ${playlist}: تبقى المنطقة صامتة. أصلح أصواتها، أو اختر قائمة أخرى.`,
    gap: (playlist, longest, count) =>
      `تصمت القائمة ${playlist} حتى ${longest}${count > 1 ? `، ${count} مرات` : ""}، أي أطول من وقفتها. قصّر الوقفة، أو أطل مقاطعها.`,
  },
  silence: {
    unplanned: () => "المكان مفتوح ولا شيء يحدد ما يُسمع هنا. أضف قاعدة، أو قاعدة تطلب الصمت.",
    override: (reason) => `التغيير اليدوي ${reason} يُبقي هذه المنطقة صامتة أثناء الافتتاح. أنهِه إن لم يكن ذلك مقصودًا.`,
  },
  mute: {
    rule: (playlist, rule) => `تعمل القائمة ${playlist} بمستوى صوت 0 بسبب القاعدة ${rule}. ارفع مستواها إن كان ينبغي أن تُسمع.`,
    override: (playlist, reason) =>
      `تعمل القائمة ${playlist} بمستوى صوت 0 بسبب التغيير اليدوي ${reason}. أنهِه إن كان ينبغي أن تُسمع القائمة.`,
    cap: (playlist, cap) => `تعمل القائمة ${playlist} بمستوى صوت 0 بسبب الحد ${cap}. ارفع الحد إن كان ينبغي أن تُسمع.`,
    zone: (playlist) => `تعمل القائمة ${playlist} بمستوى صوت 0، وهو الحد الأقصى لهذه المنطقة. ارفعه إن كان ينبغي أن تُسمع.`,
    other: (playlist) => `تعمل القائمة ${playlist} بمستوى صوت 0. حدد مستوى إن كان ينبغي أن تُسمع.`,
  },
  noPlayer: () => "ينبغي أن يُسمع صوت في هذه المنطقة، وليس بين شاشاتها ما يُصدر صوتًا. أعطِ إحداها دور المشغّل، أو أضف شاشة.",
  screen: {
    gone: (screen) => `الشاشة ${screen} غير متصلة. تأكد أنها مضاءة وموصولة بالشبكة.`,
    neverHeard: (screen) => `لم تُرسل الشاشة ${screen} شيئًا منذ بدء تشغيل وحدة التحكم. شغّلها وافتح صفحتها.`,
    kioskAbsent: (screen) => `لا تعرض الشاشة ${screen} صفحة الكشك. افتحها عليها.`,
    playerAbsent: (screen) => `الشاشة ${screen} تعمل، لكن مشغّلها لا يستجيب. أعد تحميل صفحتها.`,
    locked: (screen) => `لا يمكن للشاشة ${screen} أن تُصدر صوتًا قبل أن يلمسها أحد. المسها مرة واحدة.`,
  },
  output: {
    unknown: (screen, output, outputs) =>
      `ليس للشاشة ${screen} بطاقة صوت باسم ${output}؛ لديها ${outputs}. صِل البطاقة، أو صحّح اسمها في الخطة.`,
    none: (screen, output) => `ليس للشاشة ${screen} أي بطاقة صوت؛ والمطلوب ${output}. صِلها.`,
    untold: (screen, output) =>
      `لا يمكن معرفة ما إذا كانت للشاشة ${screen} بطاقة الصوت ${output}: متصفحها لا يذكر الأسماء. استمع في المكان، أو اسمح له بالميكروفون فتظهر.`,
  },
};
