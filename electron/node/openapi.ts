/** The API described for others; generated when first asked for, since nobody in the house needs it to run. */
import { api } from "../contract/api.ts";

/** The OpenAPI 3.1 document of everything under /api. */
export async function describeApi(version: string): Promise<unknown> {
  const [{ OpenAPIGenerator }, { ZodToJsonSchemaConverter }] = await Promise.all([
    import("@orpc/openapi"),
    import("@orpc/zod/zod4"),
  ]);
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(api, {
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
}
