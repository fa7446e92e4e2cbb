/** Small faults that someone could make in the engine. */
export interface Mutant {
  /** What is wrong then. */
  readonly why: string;
  /** From the top of the repository. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

/** A mutant of a file of the domain. */
export const mutant = (why: string, file: string, find: string, replace: string): Mutant => ({
  why,
  file: `electron/domain/${file}`,
  find,
  replace,
});
