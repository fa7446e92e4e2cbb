/** The API described for others; generated when first asked for, since nobody in the house needs it to run. */
import { api } from "../contract/api.ts";
import { NAME_HEADER } from "../contract/recording.ts";

/** Files are no part of the typed contract: they stream past it, to and from the disk. */
const SEND_RECORDING = {
  operationId: "recordings.send",
  summary: "Bring in a recording of up to 200 MB, as the body of the request; refused with a reason, while it is sent or after",
  tags: ["Sounds"],
  parameters: [
    {
      name: NAME_HEADER,
      in: "header",
      description: "The name of the file, percent-encoded.",
      schema: { type: "string" },
    },
  ],
  requestBody: { required: true, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
  responses: {
    "201": {
      description: "The import, to be followed under its id",
      content: { "application/json": { schema: { type: "object" } } },
    },
  },
} as const;

const HEAR_SEAM = {
  operationId: "recordings.seam",
  summary: "The last and the first two seconds of a draft, as a loop would play them",
  tags: ["Sounds"],
  parameters: [
    { name: "id", in: "path", required: true, schema: { type: "string" } },
    { name: "cut", in: "query", description: "true: with the suggested cut.", schema: { type: "boolean" } },
  ],
  responses: { "200": { description: "A WAV file", content: { "audio/wav": { schema: { type: "string", format: "binary" } } } } },
} as const;

const HEAR_DRAFT = {
  operationId: "recordings.sound",
  summary: "All of a draft at the library's level, before it is kept; in stretches where Range asks for one",
  tags: ["Sounds"],
  parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
  responses: { "200": { description: "A WAV file", content: { "audio/wav": { schema: { type: "string", format: "binary" } } } } },
} as const;

const CHANGED_THEME = {
  description: "The theme as it is from now on",
  content: { "application/json": { schema: { type: "object" } } },
} as const;

const PUT_PICTURE = {
  operationId: "themes.putPicture",
  summary: "Make a new version of an own theme with this picture of up to 2 MB; what it is is told by its content",
  tags: ["Themes"],
  parameters: ["id", "name"].map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
  requestBody: { required: true, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
  responses: { "200": CHANGED_THEME },
} as const;

const IMPORT_THEME = {
  operationId: "themes.import",
  summary: "Bring in a theme as a zip of up to 10 MB; refused with the name of the file and the reason",
  tags: ["Themes"],
  parameters: [
    { name: "as", in: "query", description: "The id that it is given here.", schema: { type: "string" } },
    {
      name: "replace",
      in: "query",
      description: "true: it may be worn in the place of a theme that has its id.",
      schema: { type: "boolean" },
    },
  ],
  requestBody: { required: true, content: { "application/zip": { schema: { type: "string", format: "binary" } } } },
  responses: { "201": CHANGED_THEME },
} as const;

/** The OpenAPI 3.1 document of everything under /api. */
export async function describeApi(version: string): Promise<unknown> {
  const [{ OpenAPIGenerator }, { ZodToJsonSchemaConverter }] = await Promise.all([
    import("@orpc/openapi"),
    import("@orpc/zod/zod4"),
  ]);
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(api, {
    info: {
      title: "Ronron",
      version,
      description:
        "What should be true in each zone of the venue, why, and how to change it. Refusals are application/problem+json. Log in with POST /session, then send the token in the header “Authorization: Bearer TOKEN”.",
    },
    servers: [{ url: "/api" }],
    components: { securitySchemes: { session: { type: "http", scheme: "bearer" } } },
    security: [{ session: [] }, {}],
    customErrorResponseBodySchema: {
      type: "object",
      properties: {
        type: { type: "string" },
        title: { type: "string" },
        status: { type: "integer" },
        detail: { type: "string" },
        issues: {
          type: "array",
          items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
        },
      },
      required: ["type", "title", "status", "detail"],
    },
  });
  const recordings = document.paths?.["/recordings"];
  const picture = document.paths?.["/themes/{id}/pictures/{name}"];
  return {
    ...document,
    paths: {
      ...document.paths,
      "/recordings": { ...recordings, post: SEND_RECORDING },
      "/recordings/{id}/seam.wav": { get: HEAR_SEAM },
      "/recordings/{id}/sound.wav": { get: HEAR_DRAFT },
      "/themes/{id}/pictures/{name}": { ...picture, put: PUT_PICTURE },
      "/themes/import": { post: IMPORT_THEME },
    },
  };
}
