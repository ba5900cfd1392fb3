import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Write a model for feature extraction into a folder, as transformers.js loads it: each word has a vector of its own, and that
 * is all the model knows.
 */
export function writeTinyModel(
  folder: string,
  vectors: Readonly<Record<string, ReadonlyArray<number>>>
): void {
  const size = Object.values(vectors)[0]!.length
  const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
  const words = [...special, ...Object.keys(vectors)]
  const rows = words.flatMap((word) => vectors[word] ?? Array.from({length: size}, () => 0))
  mkdirSync(join(folder, 'onnx'), {recursive: true})
  const writeJson = (name: string, value: object) => writeFileSync(join(folder, name), JSON.stringify(value))
  writeJson('config.json', {model_type: 'bert', hidden_size: size})
  writeJson('tokenizer_config.json', {tokenizer_class: 'BertTokenizer', model_max_length: 64})
  writeJson('tokenizer.json', {
    version: '1.0',
    added_tokens: special.map((content, id) => ({id, content, special: true})),
    normalizer: {type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true},
    pre_tokenizer: {type: 'BertPreTokenizer'},
    post_processor: null,
    decoder: {type: 'WordPiece', prefix: '##', cleanup: true},
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id]))
    }
  })
  writeFileSync(join(folder, 'onnx/model.onnx'), onnxModel(rows, words.length, size))
}

/** ONNX (protocol buffers, onnx.proto): the vectors of the words, gathered by their numbers. */
function onnxModel(rows: ReadonlyArray<number>, count: number, size: number): Uint8Array {
  const float = 1
  const int64 = 7
  const input = (name: string) => valueInfo(name, int64, ['batch', 'words'])
  const graph = [
    ...message(1, [
      ...text(1, 'vectors'),
      ...text(1, 'input_ids'),
      ...text(2, 'last_hidden_state'),
      ...text(4, 'Gather')
    ]),
    ...text(2, 'tiny'),
    ...message(5, [
      ...number(1, count),
      ...number(1, size),
      ...number(2, float),
      ...text(8, 'vectors'),
      ...message(9, [...new Uint8Array(Float32Array.from(rows).buffer)])
    ]),
    ...message(11, input('input_ids')),
    ...message(11, input('attention_mask')),
    ...message(12, valueInfo('last_hidden_state', float, ['batch', 'words', size]))
  ]
  const irVersion = number(1, 8)
  const opset = message(8, [...text(1, ''), ...number(2, 13)])
  return Uint8Array.from([...irVersion, ...message(7, graph), ...opset])
}

function valueInfo(name: string, type: number, shape: ReadonlyArray<string | number>): number[] {
  const dims = shape.flatMap((dim) => message(1, typeof dim === 'number' ? number(1, dim) : text(2, dim)))
  return [...text(1, name), ...message(2, message(1, [...number(1, type), ...message(2, dims)]))]
}

function number(field: number, value: number): number[] {
  return [...varint(field << 3), ...varint(value)]
}

function message(field: number, bytes: ReadonlyArray<number>): number[] {
  return [...varint((field << 3) | 2), ...varint(bytes.length), ...bytes]
}

function text(field: number, value: string): number[] {
  return message(field, [...new TextEncoder().encode(value)])
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >> 7)]
}
