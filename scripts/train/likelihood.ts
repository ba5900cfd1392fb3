import type {PathGraph} from './path-graph.js'

/**
 * Minus the log-likelihood of the gold paths of a graph under a semi-Markov conditional random field (Sarawagi &
 * Cohen 2004), times `share`; its gradient is added to `gradient`. Where gold leaves several paths open, all of them
 * count (a latent conditional random field).
 */
export function addLoss(
  graph: PathGraph,
  weights: Float64Array,
  gradient: Float64Array,
  share: number
): number {
  const scores = scoreBeads(graph, weights)
  const counts = new Float64Array(graph.prior.length)
  const total = addCounts(graph, scores, allEdges(graph.from.length), counts, share)
  const gold = addCounts(graph, scores, graph.gold, counts, -share)
  if (gold === Number.NEGATIVE_INFINITY) throw new Error('Unexpected lack of a gold path in a graph')
  const {starts, features, values} = graph
  for (let bead = 0; bead < counts.length; bead++) {
    const count = counts[bead]!
    if (Math.abs(count) < negligible) continue
    for (let k = starts[bead]!; k < starts[bead + 1]!; k++) gradient[features[k]!]! += count * values[k]!
  }
  return share * (total - gold)
}

/** Expected counts that change no weight. */
const negligible = 1e-9

function scoreBeads({prior, starts, features, values}: PathGraph, weights: Float64Array): Float64Array {
  const scores = new Float64Array(prior.length)
  for (let bead = 0; bead < scores.length; bead++) {
    let sum = prior[bead]!
    for (let k = starts[bead]!; k < starts[bead + 1]!; k++) sum += weights[features[k]!]! * values[k]!
    scores[bead] = sum
  }
  return scores
}

let numbers = new Int32Array(0)

function allEdges(count: number): Int32Array {
  if (numbers.length < count) numbers = Int32Array.from({length: count}, (_, edge) => edge)
  return numbers.subarray(0, count)
}

/** Add the expected number of each bead on the paths over `edges`, times `share`; gives the sum of these paths. */
function addCounts(
  {nodes, from, to, bead}: PathGraph,
  scores: Float64Array,
  edges: Int32Array,
  counts: Float64Array,
  share: number
): number {
  const forward = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
  forward[0] = 0
  for (const e of edges) {
    const before = forward[from[e]!]!
    if (before === Number.NEGATIVE_INFINITY) continue
    forward[to[e]!] = add(forward[to[e]!]!, before + scores[bead[e]!]!)
  }
  const total = forward[nodes - 1]!
  const backward = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
  backward[nodes - 1] = 0
  for (let k = edges.length - 1; k >= 0; k--) {
    const e = edges[k]!
    const after = backward[to[e]!]! + scores[bead[e]!]!
    if (after === Number.NEGATIVE_INFINITY) continue
    backward[from[e]!] = add(backward[from[e]!]!, after)
    counts[bead[e]!]! += Math.exp(forward[from[e]!]! + after - total) * share
  }
  return total
}

function add(a: number, b: number): number {
  if (a < b) [a, b] = [b, a]
  return b === Number.NEGATIVE_INFINITY || a - b > 40 ? a : a + Math.log1p(Math.exp(b - a))
}
