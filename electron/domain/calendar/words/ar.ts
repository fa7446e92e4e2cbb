/** The exchange of calendars in Arabic. */
import type { CalendarSentences } from "./sentences.ts";

/** FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE: a name finds its own direction and moves nothing outside. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

export const ar: CalendarSentences = {
  names: {
    open: "مفتوح",
    openAllDay: "مفتوح طوال اليوم",
    exceptionalHours: "ساعات عمل استثنائية",
    closed: "مغلق",
    theme: (name) => `السمة: ${name}`,
    playlist: (name) => `الصوت: ${name}`,
    override: (reason) => `تغيير يدوي: ${reason}`,
    emergency: (message) => `طوارئ: ${message}`,
    wholeVenue: "المكان كله",
    zones: (names) => `في ${names}`,
  },
  file(refusal) {
    switch (refusal.code) {
      case "empty":
        return "الملف فارغ.";
      case "no-calendar":
        return "هذا ليس ملف iCalendar، فهو لا يبدأ بـ BEGIN:VCALENDAR. صدّر التقويم بصيغة ‎.ics واختر ذلك الملف.";
      case "cut-off":
        return "الملف مبتور، فنهايته (END:VCALENDAR) مفقودة. صدّره من جديد.";
      case "too-many-events":
        return `في الملف ${refusal.found} حدثًا، ولا يُقرأ أكثر من ${refusal.limit}: صدّر سنوات أقل أو تقويمًا واحدًا.`;
      default:
        return refusal satisfies never;
    }
  },
  refusal(summary, refusal) {
    const event = summary === "" ? "حدث بلا عنوان" : `«${isolated(summary)}»`;
    switch (refusal.code) {
      case "unreadable":
        return `تعذّرت قراءة ${event}: ${isolated(refusal.detail)}.`;
      case "bad-date":
        return `في ${event} تاريخ لا وجود له: ${isolated(refusal.text)}.`;
      case "no-start":
        return `${event} بلا بداية.`;
      case "ends-before-start":
        return `${event} ينتهي قبل أن يبدأ، أو لا مدة له.`;
      case "outside-years":
        return `${event} خارج السنوات من 1900 إلى 2199.`;
      case "unknown-zone":
        return `${event} في المنطقة الزمنية ${isolated(refusal.zone)} التي لا يعرّفها الملف ولا قاعدة tz.`;
      case "same-uid":
        return `لـ ${event} المعرّف UID نفسه الذي للحدث في السطر ${refusal.line}، وهما مختلفان: صدّر التقويم من جديد.`;
      case "cancelled":
        return `${event} ملغى: لا يؤخذ منه شيء، وما أضافه استيراد سابق يبقى حتى تزيله.`;
      case "too-often":
        return `${event} يتكرر عدة مرات في اليوم، والفترة أيام كاملة.`;
      case "unknown-rule":
        return `${event} يتكرر وفق ${isolated(refusal.part)}، وهذا غير مفهوم هنا.`;
      case "this-and-future":
        return `${event} عُدّل لتاريخ ولكل ما يليه: اجعله حدثين.`;
      case "endless":
        return `${event} يتكرر بلا نهاية بطريقة لا يعبّر عنها موسم ولا أيام أسبوع: حدّد له نهاية.`;
      case "too-many":
        return `${event} يشمل أكثر من ${refusal.limit} يوم.`;
      case "too-long":
        return `${event} يتكرر بطريقة يطول حسابها: حدّد له نهاية أقرب.`;
      case "never":
        return `لم يبق لـ ${event} أي تاريخ يقع فيه.`;
      case "closed-part-of-day":
        return `${event} يقول مغلق لجزء من اليوم، والاستثناء يغلق أيامًا كاملة: اجعله ليوم كامل، أو أدخل الساعات الباقية على أنها مفتوحة.`;
      case "open-without-hours":
        return `${event} يقول مفتوح لأيام كاملة: حدّد له ساعة البداية والنهاية.`;
      case "open-too-long":
        return `${event} يقول مفتوح لأكثر من 24 ساعة: أدخل كل يوم على حدة.`;
      case "open-seconds":
        return `${event} يبدأ أو ينتهي في وسط دقيقة، وساعات العمل دقائق كاملة.`;
      case "open-and-closed":
        return `${event} يقول مفتوح ومغلق معًا: اختر واحدًا منهما.`;
      case "contradicts":
        return `${event} يناقض «${isolated(refusal.summary)}» في ${refusal.date}: أحدهما يقول مفتوح والآخر مغلق.`;
      case "invalid-plan":
        return `ستصبح الخطة غير صالحة: ${isolated(`${refusal.path} ${refusal.message}`)}. لا يمكن أخذ شيء.`;
      default:
        return refusal satisfies never;
    }
  },
  remark(remark) {
    switch (remark.code) {
      case "hours":
        return `الساعات، من ${remark.from} إلى ${remark.to}، ليست جزءًا من الفترة: ضعها في القاعدة التي تستعملها.`;
      case "until":
        return `يتكرر بلا نهاية: أُخذ حتى ${remark.date}. استورده من جديد قبل ذلك.`;
      default:
        return remark satisfies never;
    }
  },
};
