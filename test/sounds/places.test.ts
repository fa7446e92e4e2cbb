import { PLACES } from "../../sounds/synth/places/pieces.ts";
import { describeCollection } from "./gates.ts";

describeCollection("places", PLACES, () => {});
