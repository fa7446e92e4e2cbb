/** An address as a QR code: dark on light whatever the page wears, with the quiet zone that ISO 18004 asks for. */
import { useMemo } from "react";
import encodeQR from "qr";

/** Modules that stay light around a code. */
const QUIET_ZONE = 4;

interface Props {
  readonly address: string;
  readonly label: string;
}

export function Code({ address, label }: Props) {
  const { size, dark } = useMemo(() => {
    const rows = encodeQR(address, "raw", { ecc: "medium", border: QUIET_ZONE });
    const modules = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: rows.length, dark: modules.join("") };
  }, [address]);
  return (
    <svg className="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
