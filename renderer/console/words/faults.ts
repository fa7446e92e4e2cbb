/** The headlines above what is wrong with the house itself, in every language; each thing's own message follows in its own words. */
const en = {
  "fault.settings-recovered": "The settings file was damaged; the last good one runs. Please check the plan.",
  "fault.theme-missing": "The plan names a theme that the library does not have.",
  "fault.theme-refused": "A theme is broken and is not worn.",
  "fault.sound-missing": "The plan or a theme names a sound that the library does not have.",
  "fault.engine-missing": "The plan names an engine that the library does not have.",
  "fault.playlist-missing": "An override names a playlist that the plan no longer has.",
  "fault.library-unreadable": "A part of the library cannot be read.",
} as const;

type FaultWords = Readonly<Record<keyof typeof en, string>>;

const fr: FaultWords = {
  "fault.settings-recovered": "Le fichier de réglages était abîmé ; le dernier bon est en service. Vérifiez le plan.",
  "fault.theme-missing": "Le plan nomme un thème absent de la bibliothèque.",
  "fault.theme-refused": "Un thème est abîmé et n’est pas porté.",
  "fault.sound-missing": "Le plan ou un thème nomme un son absent de la bibliothèque.",
  "fault.engine-missing": "Le plan nomme un moteur absent de la bibliothèque.",
  "fault.playlist-missing": "Une dérogation nomme une playlist que le plan n’a plus.",
  "fault.library-unreadable": "Une partie de la bibliothèque est illisible.",
};

const de: FaultWords = {
  "fault.settings-recovered": "Die Einstellungsdatei war beschädigt; die letzte gute ist in Kraft. Bitte prüfen Sie den Plan.",
  "fault.theme-missing": "Der Plan nennt ein Thema, das der Bibliothek fehlt.",
  "fault.theme-refused": "Ein Thema ist fehlerhaft und wird nicht getragen.",
  "fault.sound-missing": "Der Plan oder ein Thema nennt einen Klang, der der Bibliothek fehlt.",
  "fault.engine-missing": "Der Plan nennt einen Motor, der der Bibliothek fehlt.",
  "fault.playlist-missing": "Eine manuelle Vorgabe nennt eine Playlist, die der Plan nicht mehr hat.",
  "fault.library-unreadable": "Ein Teil der Bibliothek lässt sich nicht lesen.",
};

const es: FaultWords = {
  "fault.settings-recovered": "El archivo de ajustes estaba dañado; rige el último bueno. Revise el plan.",
  "fault.theme-missing": "El plan nombra un tema que la biblioteca no tiene.",
  "fault.theme-refused": "Un tema está dañado y no se viste.",
  "fault.sound-missing": "El plan o un tema nombra un sonido que la biblioteca no tiene.",
  "fault.engine-missing": "El plan nombra un motor que la biblioteca no tiene.",
  "fault.playlist-missing": "Un cambio manual nombra una lista que el plan ya no tiene.",
  "fault.library-unreadable": "Una parte de la biblioteca no se puede leer.",
};

const nl: FaultWords = {
  "fault.settings-recovered": "Het instellingenbestand was beschadigd; het laatste goede geldt. Controleer het plan.",
  "fault.theme-missing": "Het plan noemt een thema dat de bibliotheek niet heeft.",
  "fault.theme-refused": "Een thema is defect en wordt niet gedragen.",
  "fault.sound-missing": "Het plan of een thema noemt een geluid dat de bibliotheek niet heeft.",
  "fault.engine-missing": "Het plan noemt een motor die de bibliotheek niet heeft.",
  "fault.playlist-missing": "Een handmatige wijziging noemt een afspeellijst die het plan niet meer heeft.",
  "fault.library-unreadable": "Een deel van de bibliotheek is niet te lezen.",
};

const ar: FaultWords = {
  "fault.settings-recovered": "كان ملف الإعدادات تالفًا؛ ويعمل الآن آخر ملف سليم. راجع الخطة.",
  "fault.theme-missing": "تذكر الخطة مظهرًا غير موجود في المكتبة.",
  "fault.theme-refused": "أحد المظاهر معطوب ولا يُلبس.",
  "fault.sound-missing": "تذكر الخطة أو أحد المظاهر صوتًا غير موجود في المكتبة.",
  "fault.engine-missing": "تذكر الخطة محرّكًا غير موجود في المكتبة.",
  "fault.playlist-missing": "يذكر تغيير يدوي قائمة تشغيل لم تعد في الخطة.",
  "fault.library-unreadable": "تتعذر قراءة جزء من المكتبة.",
};

export const faultWords = { en, fr, de, es, nl, ar };
