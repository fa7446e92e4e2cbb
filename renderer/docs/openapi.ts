/** The part of an OpenAPI 3.1 document that the page shows. */
import { z } from "zod";

const Content = z.record(z.string(), z.object({ schema: z.unknown() }));

const Operation = z.object({
  summary: z.string().default(""),
  tags: z.array(z.string()).default([]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: z.unknown() }))
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().default(""), content: Content.optional() })).default({}),
});

const Document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});
type Document = z.infer<typeof Document>;

/** One call of the API. */
export type Call = z.infer<typeof Operation> & { readonly method: string; readonly path: string; readonly anchor: string };

export interface Description {
  readonly title: string;
  readonly version: string;
  readonly text: string;
  readonly groups: readonly { readonly name: string; readonly calls: readonly Call[] }[];
}

function describe(document: Document): Description {
  const calls = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path: `/api${path}`,
      anchor: `${method}${path.replace(/[^a-z0-9]+/gi, "-")}`,
    })),
  );
  const names = [...new Set(calls.flatMap((call) => call.tags))];
  const { title, version, description } = document.info;
  return {
    title,
    version,
    text: description,
    groups: names.map((name) => ({ name, calls: calls.filter((call) => call.tags.includes(name)) })),
  };
}

/** Asks the controller for its own description. Rejects where it cannot be reached or understood. */
export async function loadDescription(): Promise<Description> {
  const answer = await fetch("/api/openapi.json");
  if (!answer.ok) throw new Error(`The controller answered ${answer.status}.`);
  return describe(Document.parse(await answer.json()));
}
