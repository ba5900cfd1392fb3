import type {PathGraph} from './path-graph.js'

/**
 * Minus the log-likelihood of the gold path of a graph under a semi-Markov conditional random field (Sarawagi &
 * Cohen 2004); its gradient is added to `gradient`, both times `share`.
 */
export function addLoss(
  graph: PathGraph,
  weights: Float64Array,
  gradient: Float64Array,
  share: number
): number {
  const {from, to, starts, features, values, nodes} = graph
  const edges = from.length
  const scores = new Float64Array(edges)
  for (let e = 0; e < edges; e++) {
    let sum = graph.prior[e]!
    for (let k = starts[e]!; k < starts[e + 1]!; k++) sum += weights[features[k]!]! * values[k]!
    scores[e] = sum
  }
  const forward = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
  forward[0] = 0
  for (let e = 0; e < edges; e++) forward[to[e]!] = add(forward[to[e]!]!, forward[from[e]!]! + scores[e]!)
  const total = forward[nodes - 1]!
  const backward = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
  backward[nodes - 1] = 0
  for (let e = edges - 1; e >= 0; e--) {
    const after = backward[to[e]!]! + scores[e]!
    backward[from[e]!] = add(backward[from[e]!]!, after)
    const probability = Math.exp(forward[from[e]!]! + after - total) * share
    if (probability < 1e-12) continue
    for (let k = starts[e]!; k < starts[e + 1]!; k++) gradient[features[k]!]! += probability * values[k]!
  }
  let goldScore = graph.goldPrior
  for (let k = 0; k < weights.length; k++) {
    goldScore += weights[k]! * graph.gold[k]!
    gradient[k]! -= share * graph.gold[k]!
  }
  return share * (total - goldScore)
}

function add(a: number, b: number): number {
  if (a < b) [a, b] = [b, a]
  return b === Number.NEGATIVE_INFINITY || a - b > 40 ? a : a + Math.log1p(Math.exp(b - a))
}
