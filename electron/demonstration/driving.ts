/** What one drives, or is driven in. */
import type { z } from "zod";
import type { Experience } from "../contract/experience.ts";
import { ADAPTED_DRIVING, LAP_BESIDE } from "./titles.ts";

type Offered = z.input<typeof Experience>;

function lapBeside(): Offered {
  return {
    id: "lap-beside",
    title: LAP_BESIDE,
    line: {
      fr: "Trois minutes, et vous ne prendrez plus jamais l’autoroute de la même façon.",
      en: "Three minutes, and no motorway will ever feel the same.",
      de: "Drei Minuten, und keine Autobahn ist mehr wie zuvor.",
      es: "Tres minutos, y ninguna autopista volverá a ser igual.",
      nl: "Drie minuten, en geen snelweg voelt ooit nog hetzelfde.",
      ar: "ثلاث دقائق، ولن يبدو لكم أي طريق كما كان.",
    },
    text: {
      fr: "Vous prenez place à droite, vous serrez le harnais, et quelqu’un qui connaît chaque vibreur par son prénom démarre.\n\nPas besoin de permis ni d’expérience : seulement d’un peu de curiosité. Le casque, la cagoule et le sourire au retour sont compris.",
      en: "You take the seat on the right and tighten the harness, and someone who knows every kerb by its first name sets off.\n\nNo licence and no experience needed, only a little curiosity. Helmet, balaclava and the smile afterwards are included.",
      de: "Sie nehmen rechts Platz, ziehen den Gurt fest, und jemand, der jeden Randstein beim Vornamen kennt, fährt los.\n\nSie brauchen weder Führerschein noch Erfahrung, nur etwas Neugier. Helm, Sturmhaube und das Lächeln danach sind inbegriffen.",
      es: "Usted se sienta a la derecha, ajusta el arnés y arranca alguien que conoce cada piano por su nombre.\n\nNo necesita carné ni experiencia, solo un poco de curiosidad. El casco, el sotocasco y la sonrisa al volver van incluidos.",
      nl: "U neemt rechts plaats, trekt de gordel aan, en iemand die elke kerbstone bij de voornaam kent, rijdt weg.\n\nU hebt geen rijbewijs en geen ervaring nodig, alleen wat nieuwsgierigheid. Helm, bivakmuts en de glimlach na afloop zijn inbegrepen.",
      ar: "تجلسون في المقعد الأيمن وتشدّون الحزام، وينطلق بكم من يعرف كل منعطف باسمه.\n\nلا حاجة إلى رخصة ولا إلى خبرة، بل إلى قليل من الفضول. الخوذة والقناع والابتسامة بعد العودة علينا.",
    },
    pictures: [
      {
        file: "lap-beside.svg",
        alt: {
          fr: "Une voiture de course, phares allumés, sur la piste à la tombée de la nuit",
          en: "A racing car with its lights on, on the track at nightfall",
          de: "Ein Rennwagen mit Licht auf der Strecke bei Einbruch der Nacht",
          es: "Un coche de carreras con los faros encendidos, en la pista al anochecer",
          nl: "Een racewagen met licht aan, op de baan bij het vallen van de nacht",
          ar: "سيارة سباق مضاءة المصابيح على الحلبة عند حلول الليل",
        },
      },
      {
        file: "lap-beside-helmet.svg",
        alt: {
          fr: "Un casque dont la visière reflète la piste",
          en: "A helmet whose visor mirrors the track",
          de: "Ein Helm, in dessen Visier sich die Strecke spiegelt",
          es: "Un casco en cuya visera se refleja la pista",
          nl: "Een helm met de baan weerspiegeld in het vizier",
          ar: "خوذة تنعكس الحلبة على زجاجها",
        },
      },
    ],
    facts: [
      {
        fr: "30 minutes, casque compris",
        en: "30 minutes, helmet included",
        de: "30 Minuten, Helm inbegriffen",
        es: "30 minutos, casco incluido",
        nl: "30 minuten, helm inbegrepen",
        ar: "30 دقيقة مع الخوذة",
      },
      {
        fr: "Dès 1,40 m",
        en: "From 1.40 m tall",
        de: "Ab 1,40 m Körpergröße",
        es: "Desde 1,40 m de estatura",
        nl: "Vanaf 1,40 m",
        ar: "لمن يبلغ طوله 1.40 م فأكثر",
      },
    ],
    access: ["assistance"],
    provided: {
      fr: "Un siège de transfert et deux personnes vous aident à vous installer. Dites-le simplement à l’accueil.",
      en: "A transfer seat and two people help you in and out. Just tell us at the desk.",
      de: "Ein Transfersitz und zwei Personen helfen Ihnen hinein und hinaus. Sagen Sie am Empfang einfach Bescheid.",
      es: "Un asiento de traslado y dos personas le ayudan a subir y bajar. Dígalo sin más en recepción.",
      nl: "Een transferstoel en twee mensen helpen u in en uit. Zeg het gewoon even aan de balie.",
      ar: "مقعد انتقال وشخصان يساعدانكم على الركوب والنزول. أخبرونا فقط عند الاستقبال.",
    },
    link: "https://centre-de-conduite.example/tour",
    place: "pit-lane-stand",
  };
}

function adaptedDriving(): Offered {
  return {
    id: "adapted-driving",
    title: ADAPTED_DRIVING,
    line: {
      fr: "Le cercle accélère, le levier freine. La piste est à vous.",
      en: "The ring accelerates, the lever brakes. The track is yours.",
      de: "Der Ring gibt Gas, der Hebel bremst. Die Strecke gehört Ihnen.",
      es: "El aro acelera, la palanca frena. La pista es suya.",
      nl: "De ring geeft gas, de hendel remt. De baan is van u.",
      ar: "الحلقة للتسارع والذراع للفرملة، والحلبة لكم.",
    },
    text: {
      fr: "Nos voitures se conduisent avec les mains, avec le pied gauche ou avec une seule main. Un moniteur formé s’assied à côté de vous et règle tout avec vous, sans hâte.\n\nVenez comme vous êtes : la première demi-heure sert à trouver votre position, le reste à sourire.",
      en: "Our cars are driven by hand, with the left foot, or with one hand alone. A trained instructor sits beside you and adjusts everything with you, without hurry.\n\nCome as you are: the first half hour is for finding your position, the rest for smiling.",
      de: "Unsere Wagen fahren sich mit den Händen, mit dem linken Fuß oder mit nur einer Hand. Eine geschulte Begleitung sitzt neben Ihnen und stellt in Ruhe alles mit Ihnen ein.\n\nKommen Sie, wie Sie sind: Die erste halbe Stunde gilt Ihrer Sitzposition, der Rest dem Lächeln.",
      es: "Nuestros coches se conducen con las manos, con el pie izquierdo o con una sola mano. Un monitor formado se sienta a su lado y lo ajusta todo con usted, sin prisa.\n\nVenga tal como es: la primera media hora es para encontrar su postura; el resto, para sonreír.",
      nl: "Onze auto’s rijdt u met de handen, met de linkervoet of met één hand. Een opgeleide instructeur zit naast u en stelt rustig alles samen met u af.\n\nKom zoals u bent: het eerste half uur is om uw houding te vinden, de rest om te glimlachen.",
      ar: "تُقاد سياراتنا باليدين، أو بالقدم اليسرى، أو بيد واحدة. يجلس إلى جانبكم مدرّب متمرّس ويضبط كل شيء معكم دون عجلة.\n\nتعالوا كما أنتم: نصف الساعة الأول لإيجاد وضعيتكم، والباقي للابتسام.",
    },
    pictures: [
      {
        file: "adapted-driving.svg",
        alt: {
          fr: "Un volant avec un cercle accélérateur, une boule et un levier de frein, au coucher du soleil",
          en: "A steering wheel with an accelerator ring, a knob and a brake lever, at sunset",
          de: "Ein Lenkrad mit Gasring, Knauf und Bremshebel bei Sonnenuntergang",
          es: "Un volante con aro acelerador, pomo y palanca de freno, al atardecer",
          nl: "Een stuur met gasring, stuurknop en remhendel, bij zonsondergang",
          ar: "مقود بحلقة تسارع ومقبض وذراع فرملة عند الغروب",
        },
      },
    ],
    facts: [
      {
        fr: "1 heure",
        en: "1 hour",
        de: "1 Stunde",
        es: "1 hora",
        nl: "1 uur",
        ar: "ساعة واحدة",
      },
      {
        fr: "Gratuit pour qui vous accompagne",
        en: "Free for whoever comes with you",
        de: "Kostenlos für Ihre Begleitung",
        es: "Gratis para quien le acompañe",
        nl: "Gratis voor wie met u meekomt",
        ar: "مجاني لمن يرافقكم",
      },
    ],
    access: ["step-free", "hand-controls", "assistance", "guide-dogs"],
    provided: {
      fr: "Cercle accélérateur, boule au volant, pédales inversées, planche de transfert, lève-personne et place de parking à dix mètres.",
      en: "Accelerator ring, steering knob, left-foot pedals, transfer board, hoist, and a parking space ten metres away.",
      de: "Gasring, Lenkradknauf, Linksgas, Rutschbrett, Personenlift und ein Parkplatz in zehn Metern Entfernung.",
      es: "Aro acelerador, pomo en el volante, pedales invertidos, tabla de transferencia, grúa y aparcamiento a diez metros.",
      nl: "Gasring, stuurknop, linkervoetpedalen, transferplank, tillift en een parkeerplaats op tien meter.",
      ar: "حلقة تسارع، ومقبض على المقود، ودواسات معكوسة، ولوح انتقال، ورافعة، وموقف على بعد عشرة أمتار.",
    },
    link: "https://centre-de-conduite.example/autrement",
    place: "pit-lane-stand",
  };
}

function weekendCar(): Offered {
  return {
    id: "weekend-car",
    title: {
      fr: "Une voiture pour le week-end",
      en: "A car for the weekend",
      de: "Ein Wagen fürs Wochenende",
      es: "Un coche para el fin de semana",
      nl: "Een auto voor het weekend",
      ar: "سيارة لعطلة نهاية الأسبوع",
    },
    line: {
      fr: "Vendredi soir les clés, dimanche soir les souvenirs.",
      en: "The keys on Friday evening, the memories on Sunday.",
      de: "Freitagabend der Schlüssel, Sonntagabend die Erinnerungen.",
      es: "El viernes, las llaves; el domingo, los recuerdos.",
      nl: "Vrijdagavond de sleutel, zondagavond de herinneringen.",
      ar: "المفاتيح مساء الجمعة، والذكريات مساء الأحد.",
    },
    text: {
      fr: "Choisissez-la dans le garage, on vous la confie le vendredi à dix-sept heures, le plein fait et la carte des belles routes sur le siège.\n\nLa mer est à deux heures. La forêt, à dix minutes.",
      en: "Choose it in the garage, and we hand it to you on Friday at five, with a full tank and a map of the beautiful roads on the seat.\n\nThe sea is two hours away. The forest, ten minutes.",
      de: "Sie wählen in der Garage, wir übergeben am Freitag um siebzehn Uhr, vollgetankt und mit einer Karte der schönen Straßen auf dem Sitz.\n\nDas Meer ist zwei Stunden entfernt. Der Wald zehn Minuten.",
      es: "Elíjalo en el garaje y se lo entregamos el viernes a las cinco, con el depósito lleno y un mapa de carreteras bonitas en el asiento.\n\nEl mar está a dos horas. El bosque, a diez minutos.",
      nl: "U kiest hem in de garage en krijgt hem vrijdag om vijf uur mee, volgetankt en met een kaart van de mooie wegen op de stoel.\n\nDe zee is twee uur rijden. Het bos tien minuten.",
      ar: "اختاروها من المرآب، ونسلّمكم إياها يوم الجمعة في الخامسة مساءً، بخزان ممتلئ وخريطة لأجمل الطرق على المقعد.\n\nالبحر على بعد ساعتين، والغابة على بعد عشر دقائق.",
    },
    pictures: [
      {
        file: "weekend-car.svg",
        alt: {
          fr: "Un cabriolet doré sur une route au-dessus de la mer, au coucher du soleil",
          en: "A golden open car on a road above the sea, at sunset",
          de: "Ein goldenes Cabriolet auf einer Straße über dem Meer bei Sonnenuntergang",
          es: "Un descapotable dorado en una carretera sobre el mar, al atardecer",
          nl: "Een gouden cabriolet op een weg boven zee, bij zonsondergang",
          ar: "سيارة مكشوفة ذهبية على طريق فوق البحر عند الغروب",
        },
      },
    ],
    facts: [
      {
        fr: "Dès 25 ans, permis depuis 3 ans",
        en: "From age 25, licence held for 3 years",
        de: "Ab 25 Jahren, Führerschein seit 3 Jahren",
        es: "Desde 25 años, con 3 de carné",
        nl: "Vanaf 25 jaar, 3 jaar rijbewijs",
        ar: "من عمر 25 سنة، ورخصة منذ 3 سنوات",
      },
      {
        fr: "600 km compris",
        en: "600 km included",
        de: "600 km inbegriffen",
        es: "600 km incluidos",
        nl: "600 km inbegrepen",
        ar: "600 كم مشمولة",
      },
    ],
    access: ["hand-controls"],
    provided: {
      fr: "Deux voitures ont les commandes au volant.",
      en: "Two of the cars have hand controls.",
      de: "Zwei der Wagen haben Handbedienung.",
      es: "Dos de los coches tienen mandos manuales.",
      nl: "Twee van de auto’s hebben handbediening.",
      ar: "سيارتان مجهّزتان بتحكّم يدوي.",
    },
    link: "https://centre-de-conduite.example/week-end",
    place: "showroom",
  };
}

/** A lap beside a racing driver, driving adapted to oneself, a car for the weekend. */
export function driving(): Offered[] {
  return [lapBeside(), adaptedDriving(), weekendCar()];
}
