/** The words of the rehearsal bar, in every language. What other pages say of a rehearsal, too, is in `ui/rehearsal.ts`. */

const en = {
  "rehearsal.hint": "The venue lives on another clock. Nothing done here outlives the rehearsal.",
  "rehearsal.pause": "Pause",
  "rehearsal.play": "Play",
  "rehearsal.running": "Running {{speed}} from {{moment}}.",
  "rehearsal.standing": "Paused at {{moment}}.",
  "rehearsal.speed": "Speed of the clock",
  "rehearsal.free": "Another speed, from {{from}} to {{to}}",
  "rehearsal.other": "other",
  "rehearsal.set": "Set",
  "rehearsal.date": "Date of the venue",
  "rehearsal.time": "Time of the venue",
  "rehearsal.jump": "Jump",
  "rehearsal.change": "Next change",
  "rehearsal.no-change": "none ahead",
  "rehearsal.day": "A day later",
  "rehearsal.keys": "Space pauses and goes on, arrow keys change the speed.",
} as const;

type RehearsalWords = Readonly<Record<keyof typeof en, string>>;

const fr: RehearsalWords = {
  "rehearsal.hint": "Le lieu vit sur une autre horloge. Rien de ce qui est fait ici ne survit à la répétition.",
  "rehearsal.pause": "Pause",
  "rehearsal.play": "Lecture",
  "rehearsal.running": "En marche {{speed}} depuis {{moment}}.",
  "rehearsal.standing": "En pause à {{moment}}.",
  "rehearsal.speed": "Vitesse de l’horloge",
  "rehearsal.free": "Une autre vitesse, de {{from}} à {{to}}",
  "rehearsal.other": "autre",
  "rehearsal.set": "Régler",
  "rehearsal.date": "Date du lieu",
  "rehearsal.time": "Heure du lieu",
  "rehearsal.jump": "Aller",
  "rehearsal.change": "Prochain changement",
  "rehearsal.no-change": "aucun en vue",
  "rehearsal.day": "Un jour plus tard",
  "rehearsal.keys": "Espace met en pause et reprend, les flèches changent la vitesse.",
};

const de: RehearsalWords = {
  "rehearsal.hint": "Das Haus lebt nach einer anderen Uhr. Nichts, was hier geschieht, überdauert die Probe.",
  "rehearsal.pause": "Anhalten",
  "rehearsal.play": "Weiter",
  "rehearsal.running": "Läuft {{speed}} ab {{moment}}.",
  "rehearsal.standing": "Angehalten um {{moment}}.",
  "rehearsal.speed": "Tempo der Uhr",
  "rehearsal.free": "Ein anderes Tempo, von {{from}} bis {{to}}",
  "rehearsal.other": "anderes",
  "rehearsal.set": "Setzen",
  "rehearsal.date": "Datum des Hauses",
  "rehearsal.time": "Uhrzeit des Hauses",
  "rehearsal.jump": "Springen",
  "rehearsal.change": "Nächster Wechsel",
  "rehearsal.no-change": "keiner in Sicht",
  "rehearsal.day": "Einen Tag später",
  "rehearsal.keys": "Die Leertaste hält an und lässt weiterlaufen, die Pfeiltasten ändern das Tempo.",
};

const es: RehearsalWords = {
  "rehearsal.hint": "El recinto vive con otro reloj. Nada de lo que se haga aquí sobrevive al ensayo.",
  "rehearsal.pause": "Pausar",
  "rehearsal.play": "Seguir",
  "rehearsal.running": "En marcha {{speed}} desde {{moment}}.",
  "rehearsal.standing": "En pausa a las {{moment}}.",
  "rehearsal.speed": "Velocidad del reloj",
  "rehearsal.free": "Otra velocidad, de {{from}} a {{to}}",
  "rehearsal.other": "otra",
  "rehearsal.set": "Fijar",
  "rehearsal.date": "Fecha del recinto",
  "rehearsal.time": "Hora del recinto",
  "rehearsal.jump": "Saltar",
  "rehearsal.change": "Próximo cambio",
  "rehearsal.no-change": "ninguno a la vista",
  "rehearsal.day": "Un día después",
  "rehearsal.keys": "La barra espaciadora pausa y reanuda, las flechas cambian la velocidad.",
};

const nl: RehearsalWords = {
  "rehearsal.hint": "De locatie leeft op een andere klok. Niets van wat hier gebeurt, overleeft de repetitie.",
  "rehearsal.pause": "Pauze",
  "rehearsal.play": "Verder",
  "rehearsal.running": "Loopt {{speed}} vanaf {{moment}}.",
  "rehearsal.standing": "Gepauzeerd om {{moment}}.",
  "rehearsal.speed": "Snelheid van de klok",
  "rehearsal.free": "Een andere snelheid, van {{from}} tot {{to}}",
  "rehearsal.other": "ander",
  "rehearsal.set": "Instellen",
  "rehearsal.date": "Datum van de locatie",
  "rehearsal.time": "Tijd van de locatie",
  "rehearsal.jump": "Springen",
  "rehearsal.change": "Volgende wijziging",
  "rehearsal.no-change": "geen in zicht",
  "rehearsal.day": "Een dag later",
  "rehearsal.keys": "Spatie pauzeert en gaat verder, pijltoetsen veranderen de snelheid.",
};

const ar: RehearsalWords = {
  "rehearsal.hint": "يعيش المكان على ساعة أخرى. لا شيء مما يُفعل هنا يبقى بعد التجربة.",
  "rehearsal.pause": "إيقاف مؤقت",
  "rehearsal.play": "متابعة",
  "rehearsal.running": "تعمل {{speed}} ابتداءً من {{moment}}.",
  "rehearsal.standing": "متوقفة عند {{moment}}.",
  "rehearsal.speed": "سرعة الساعة",
  "rehearsal.free": "سرعة أخرى، من {{from}} إلى {{to}}",
  "rehearsal.other": "أخرى",
  "rehearsal.set": "ضبط",
  "rehearsal.date": "تاريخ المكان",
  "rehearsal.time": "وقت المكان",
  "rehearsal.jump": "انتقال",
  "rehearsal.change": "التغيير التالي",
  "rehearsal.no-change": "لا تغيير قادم",
  "rehearsal.day": "بعد يوم",
  "rehearsal.keys": "تُوقف مسافة الساعةَ وتُتابعها، وتغيّر الأسهم سرعتها.",
};

export const rehearsalWords = { en, fr, de, es, nl, ar };
