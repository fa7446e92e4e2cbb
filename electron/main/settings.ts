/** The settings file of the house, kept by electron-store. */
import ElectronStore from "electron-store";
import { z } from "zod";
import type { OpenStore } from "../node/store.ts";

const Settings = z.record(z.string(), z.unknown());

export const openStore: OpenStore = ({ cwd, name, serialize, deserialize }) =>
  new ElectronStore({
    cwd,
    name,
    serialize,
    deserialize: (text) => Settings.parse(deserialize(text)),
    // The house keeps generations of what it writes: a damaged file is for it to set aside, not for the store to reset.
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
  });
