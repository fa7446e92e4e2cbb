/** A field in which one of a few values is chosen. */
import { NativeSelect, type NativeSelectProps } from "@mantine/core";

interface OneOfProps<Value extends string> extends Omit<NativeSelectProps, "data" | "value" | "onChange"> {
  readonly values: readonly Value[];
  readonly value: Value;
  readonly textOf: (value: Value) => string;
  readonly onValue: (value: Value) => void;
}

export function OneOf<Value extends string>({ values, value, textOf, onValue, ...field }: OneOfProps<Value>) {
  return (
    <NativeSelect
      {...field}
      value={value}
      data={values.map((one) => ({ value: one, label: textOf(one) }))}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) onValue(chosen);
      }}
    />
  );
}
