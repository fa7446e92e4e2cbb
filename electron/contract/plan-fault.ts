/** A fault in a plan that its own text shows: where, and what is wrong. */
export interface PlanFault {
  path: (string | number)[];
  message: string;
}
