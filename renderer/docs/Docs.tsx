/** The API as a page: every call, what it takes, what it answers, and a line to try it with. */
import type { ReactNode } from "react";
import type { Call, Description } from "./openapi.ts";

function Schema({ title, schema }: { title: string; schema: unknown }): ReactNode {
  return (
    <details>
      <summary>{title}</summary>
      <pre tabIndex={0} aria-label={title}>
        {JSON.stringify(schema, null, 2)}
      </pre>
    </details>
  );
}

/** Calls that need no one to have logged in. */
const OPEN = new Set(["GET /api/health", "POST /api/session"]);

function example({ method, path, parameters, requestBody }: Call): string {
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map((parameter) => `${parameter.name}=…`);
  const url = `${location.origin}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  const token = OPEN.has(`${method} ${path}`) ? "" : ` -H "Authorization: Bearer $TOKEN"`;
  const body = requestBody === undefined ? "" : ` -H "Content-Type: application/json" -d '{…}'`;
  return `curl -X ${method} "${url}"${token}${body}`;
}

function CallCard({ call }: { call: Call }): ReactNode {
  return (
    <article id={call.anchor} aria-labelledby={`${call.anchor}-title`}>
      <h3 id={`${call.anchor}-title`}>
        <span className="method">{call.method}</span> <code>{call.path}</code>
      </h3>
      <p>{call.summary}</p>
      {call.parameters.length > 0 && (
        <ul className="parameters">
          {call.parameters.map((parameter) => (
            <li key={parameter.name}>
              <code>{parameter.name}</code> in {parameter.in}
              {parameter.required ? ", required" : ""}
            </li>
          ))}
        </ul>
      )}
      {Object.entries(call.requestBody?.content ?? {}).map(([type, { schema }]) => (
        <Schema key={type} title={`Takes ${type}`} schema={schema} />
      ))}
      {Object.entries(call.responses).map(([status, { content }]) =>
        content === undefined ? (
          <p key={status}>Answers {status}, without a body.</p>
        ) : (
          Object.entries(content).map(([type, { schema }]) => (
            <Schema key={`${status}${type}`} title={`Answers ${status}, ${type}`} schema={schema} />
          ))
        ),
      )}
      <pre className="try" tabIndex={0} aria-label={`Example of ${call.method} ${call.path}`}>
        {example(call)}
      </pre>
    </article>
  );
}

/** The whole page. */
export function Docs({ description }: { description: Description }): ReactNode {
  return (
    <div className="page">
      <header>
        <h1>
          {description.title} <small>API {description.version}</small>
        </h1>
        <p>{description.text}</p>
        <p>
          <a href="/api/openapi.json">openapi.json</a>
        </p>
      </header>
      <nav aria-label="Calls">
        {description.groups.map((group) => (
          <section key={group.name}>
            <h2>{group.name}</h2>
            <ul>
              {group.calls.map((call) => (
                <li key={call.anchor}>
                  <a href={`#${call.anchor}`}>
                    <span className="method">{call.method}</span> {call.path}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main>
        {description.groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h2>{group.name}</h2>
            {group.calls.map((call) => (
              <CallCard key={call.anchor} call={call} />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
