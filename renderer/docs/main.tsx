/** The page at /api/docs, made from the controller's own OpenAPI document. */
import "../ui/strict.ts";
import { createRoot } from "react-dom/client";
import { Docs } from "./Docs.tsx";
import { loadDescription } from "./openapi.ts";
import "../ui/fonts.css";
import "./docs.css";

const place = document.getElementById("docs");
if (place === null) throw new Error("The page has no place for the documentation.");
const root = createRoot(place);
root.render(<p role="status">Reading the description of the API…</p>);
loadDescription().then(
  (description) => root.render(<Docs description={description} />),
  (error: unknown) =>
    root.render(
      <p role="alert">The description of the API cannot be read: {error instanceof Error ? error.message : String(error)}</p>,
    ),
);
