import { SIGNALS } from "../../sounds/synth/signals/pieces.ts";
import { describeCollection } from "./gates.ts";

describeCollection("signals", SIGNALS, () => {});
