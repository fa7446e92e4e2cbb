/** One picture of an experience; one that cannot be had leaves its place to the light behind it. */
import { useState } from "react";

interface Props {
  readonly file: string;
  readonly alt: string;
}

export function Picture({ file, alt }: Props) {
  const [missing, setMissing] = useState(false);
  if (missing) return <span className="picture" data-missing="true" role="img" aria-label={alt} aria-hidden={alt === ""} />;
  return <img className="picture" src={`/experiences/${file}`} alt={alt} draggable={false} onError={() => setMissing(true)} />;
}
