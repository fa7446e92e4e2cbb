/** The words of the page of sound cards, in French. */
import type { OutputsWords } from "./en.ts";

export const fr: OutputsWords = {
  "view.outputs": "Sorties",
  "keys.outputs": "quelle carte son est à qui",
  "outputs.title": "Chaque zone est-elle sur ses propres haut-parleurs ?",
  "outputs.well": "Oui, toutes.",
  "outputs.needs_one": "{{count}} écran a besoin de vous.",
  "outputs.needs_other": "{{count}} écrans ont besoin de vous.",
  "outputs.loading": "On interroge les écrans…",
  "outputs.away": "Le contrôleur est injoignable.",
  "outputs.stale": "Le contrôleur est injoignable : voici ce que l’on savait en dernier, et rien ne peut être changé.",
  "outputs.none": "Aucun écran ne joue de son.",
  "outputs.none-detail": "Donnez à un écran du plan le rôle « player » : il apparaîtra ici avec ses cartes son.",
  "outputs.hint":
    "Une zone s’entend sur sa propre carte, ou pas du tout. Le son d’essai dure deux secondes : le grave à gauche, l’aigu à droite.",
  "outputs.card": "Carte son",
  "outputs.card-of": "Carte son de {{screen}}",
  "outputs.default": "Celle de l’ordinateur par défaut",
  "outputs.absent": "{{card}} (absente)",
  "outputs.name": "Nom pour « {{label}} »",
  "outputs.save-name": "Enregistrer",
  "outputs.tone": "Son d’essai",
  "outputs.tone-of": "Son d’essai sur {{screen}}",
  "outputs.tone-playing": "En cours…",
  "outputs.done": "{{screen}} joue sur : {{card}}",
  "outputs.named": "« {{card}} » s’appelle maintenant « {{name}} ».",
  "outputs.conflict":
    "Quelqu’un d’autre vient de changer cela même. Rien n’a été enregistré : regardez de nouveau et refaites votre changement s’il convient encore.",
  "outputs.offline": "Hors ligne.",
  "outputs.offline-detail": "Ses cartes son seront connues quand son lecteur tournera : allumez-le.",
  "outputs.old": "Sa page date d’avant une mise à jour.",
  "outputs.old-detail": "Rechargez la page de cet écran : elle dira alors ses cartes son.",
  "outputs.state.ok": "Sur sa propre carte.",
  "outputs.state.default": "Sur la carte par défaut de l’ordinateur, quelle qu’elle soit.",
  "outputs.untold-default":
    "Son navigateur ne nomme pas les cartes son. C’est sans importance tant que cet ordinateur ne joue qu’une zone.",
  "outputs.state.re-attaching": "Passe sur sa carte…",
  "outputs.state.missing": "Sa carte n’est pas là : la zone est muette.",
  "outputs.remedy.missing": "Branchez-la, ou choisissez une des cartes présentes.",
  "outputs.state.lost": "Sa carte a disparu : la zone est muette.",
  "outputs.remedy.lost":
    "Vérifiez sa prise et son alimentation. Elle est reprise d’elle-même à son retour. Si c’est la carte par défaut qui a pu changer, choisissez une carte.",
  "outputs.state.hold-off": "Sa carte est revenue et se repose quelques secondes.",
  "outputs.remedy.hold-off": "Plus tôt, le son pourrait sortir d’une autre carte. Il n’y a rien à faire.",
  "outputs.state.default-lost":
    "Une carte son de cet ordinateur a disparu, et celle par défaut peut être d’une autre zone : la zone est muette.",
  "outputs.remedy.default-lost": "Rebranchez-la, et cette zone sonne d’elle-même ; ou choisissez-lui une carte.",
  "outputs.state.default-hold-off": "Les cartes de l’ordinateur sont revenues et se reposent quelques secondes.",
  "outputs.remedy.default-hold-off": "Plus tôt, le son pourrait sortir d’une autre carte. Il n’y a rien à faire.",
  "outputs.state.ambiguous": "Plusieurs cartes peuvent être la bonne : la zone est muette.",
  "outputs.remedy.ambiguous": "Choisissez-les tour à tour et jouez le son d’essai, jusqu’à l’entendre au bon endroit.",
  "outputs.state.untold": "Son navigateur ne nomme pas les cartes son : la zone est muette.",
  "outputs.remedy.untold":
    "Dans Chromium, sur cet écran : cliquez sur le signe à gauche de l’adresse, autorisez le micro et rechargez la page. Rien n’est jamais enregistré. La fenêtre de Ronron en a déjà le droit : fermez-la et rouvrez-la. Depuis un autre ordinateur, la page doit être ouverte en https.",
  "outputs.shared": "Joue sur la même carte que {{screens}}.",
  "outputs.shared-detail_one": "Deux zones sortent des mêmes haut-parleurs. Choisissez une autre carte pour l’une d’elles.",
  "outputs.shared-detail_other": "{{zones}} zones sortent des mêmes haut-parleurs. Choisissez une carte pour chacune.",
  "outputs.shared-default-detail_one": "Les deux jouent sur la carte par défaut. Choisissez une carte pour chacune.",
  "outputs.shared-default-detail_other": "Les {{zones}} jouent sur la carte par défaut. Choisissez une carte pour chacune.",
  "difference.output-missing":
    "est muet car sa carte son « {{output}} » n’est pas là : branchez-la, ou choisissez-en une autre dans Sorties",
  "difference.output-lost": "est muet car sa carte son « {{output}} » a disparu : vérifiez sa prise et son alimentation",
  "difference.output-default-lost":
    "est muet car une carte son a disparu et celle par défaut peut être d’une autre zone : rebranchez-la, ou choisissez une carte dans Sorties",
  "difference.output-hold-off": "est muet quelques secondes encore : sa carte son « {{output}} » est revenue",
  "difference.output-ambiguous": "est muet car plusieurs cartes son peuvent être « {{output}} » : choisissez-en une dans Sorties",
  "difference.output-untold":
    "est muet car son navigateur ne nomme pas ses cartes son : autorisez-lui le micro, comme expliqué dans Sorties",
};
