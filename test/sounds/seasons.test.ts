import { SEASONS } from "../../sounds/synth/seasons/pieces.ts";
import { describeCollection } from "./gates.ts";

describeCollection("seasons", SEASONS, () => {});
