/** Imported first by every page, for its effect: the pages' Content-Security-Policy forbids the code zod would generate. */
import { z } from "zod";

z.config({ jitless: true });
