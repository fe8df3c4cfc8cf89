/** The JSON Schema of `creg.json`, from the table that the reader goes by. */
import { configFields, type Field, type Fields, levelWords, type Shape } from './table.js';

/** Draft-07, which every editor knows. `codes` are all checks; their categories may be named too. */
export function configSchema(codes: readonly string[]): object {
  const categories = [...new Set(codes.map(code => code.slice(0, code.indexOf('/'))))];
  const names = { codes: [...codes].sort(), levels: [...categories, ...codes].sort() };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'creg.json',
    description: 'Creg 的配置 / the configuration of Creg',
    allowComments: true,
    allowTrailingCommas: true,
    ...objectOf(configFields, names),
  };
}

interface Known {
  readonly codes: readonly string[];
  readonly levels: readonly string[];
}

function objectOf(fields: Fields, names: Known): object {
  const required = Object.keys(fields).filter(key => fields[key]?.required);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, propertyOf(key, field, names)])),
    ...(required.length > 0 && { required }),
  };
}

function propertyOf(key: string, { shape, help }: Field, names: Known): object {
  const isCode = key === 'code' && shape.kind === 'text';
  return { description: `${help.zh}\n${help.en}`, ...(isCode ? { enum: names.codes } : schemaOf(shape, names)) };
}

const text = { type: 'string', pattern: '\\S' } as const;

function schemaOf(shape: Shape, names: Known): object {
  switch (shape.kind) {
    case 'text':
      return text;
    case 'day':
      return {
        type: 'string',
        pattern: '^\\s*\\d{4}(-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|年\\d{1,2}月\\d{1,2}日)\\s*$',
      };
    case 'one-of':
      return { enum: shape.of };
    case 'texts':
      return { anyOf: [text, { type: 'array', items: text, minItems: 1 }] };
    case 'levels':
      return { type: 'object', propertyNames: { enum: names.levels }, additionalProperties: { enum: levelWords } };
    case 'records':
      return { type: 'array', items: objectOf(shape.fields, names) };
  }
}
