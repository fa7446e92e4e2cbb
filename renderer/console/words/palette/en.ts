/** The words of the palette, in English. */

export const en = {
  "palette.title": "What would you like?",
  "palette.button": "Search or ask",
  "palette.label": "What, where and until when; or a page",
  "palette.example": "christmas lobby until 18",
  "palette.offers": "Offers",
  "palette.count_one": "{{count}} offer",
  "palette.count_other": "{{count}} offers",
  "palette.none": "Nothing of that name here. Say what, where and until when, such as “christmas lobby until 18”.",
  "palette.unread": "Not understood: {{words}}.",
  "palette.word": "“{{word}}”",
  "palette.from": "from {{time}}",
  "palette.page": "page",
  "palette.enter": "does what is marked",
  "palette.details": "Look closer and change…",
  "sheet.choice": "Change for a while",
  "keys.palette": "search or ask",
} as const;

export type PaletteWords = Readonly<Record<keyof typeof en, string>>;
