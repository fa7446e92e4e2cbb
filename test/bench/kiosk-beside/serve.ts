/** Builds the page beside the kiosk as the kiosk is built, and serves it from memory. */
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { build } from "vite";
import { demonstrationPlan } from "../../../electron/demonstration.ts";
import { besideTexts } from "./texts.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

async function built(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: import.meta.dirname,
    define: { BESIDE_TEXTS: JSON.stringify(besideTexts(demonstrationPlan())), "process.env.NODE_ENV": '"production"' },
    build: { write: false, target: "chrome138", rolldownOptions: { input: join(import.meta.dirname, "page.tsx") } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ("output" in one ? one.output : []));
  const files = new Map<string, string | Uint8Array>();
  for (const part of outputs) files.set(`/${part.fileName}`, part.type === "chunk" ? part.code : part.source);
  const heads = [...files.keys()].map((name) => {
    if (name.endsWith(".js")) return `<script type="module" src="${name}"></script>`;
    return name.endsWith(".css") ? `<link rel="stylesheet" href="${name}">` : "";
  });
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Beside</title>${heads.join("")}`;
  files.set("/", `<!doctype html><html lang="fr"><head>${head}</head><body><div id="root"></div></body></html>`);
  return files;
}

export interface Beside {
  readonly origin: string;
  stop(): Promise<void>;
}

export async function serveBeside(): Promise<Beside> {
  const files = await built();
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const file = files.get(path);
    response.writeHead(file === undefined ? 404 : 200, { "content-type": TYPES[extname(path)] ?? TYPES[".html"] });
    response.end(file);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
