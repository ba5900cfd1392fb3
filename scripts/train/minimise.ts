/** Gives the value of a function at `x` and puts its gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number

/** Steps that L-BFGS remembers. */
const memory = 8

/** Minimise a smooth convex function by L-BFGS (Liu & Nocedal 1989) from `start` on. */
export function minimise(
  objective: Objective,
  start: Float64Array,
  iterations: number,
  tolerance = 1e-5
): Float64Array {
  let x = start.slice()
  let gradient = new Float64Array(x.length)
  let value = objective(x, gradient)
  const steps: {s: Float64Array; y: Float64Array; rho: number}[] = []
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, steps)
    const slope = dot(direction, gradient)
    if (slope > -1e-12) break
    let rate = steps.length ? 1 : Math.min(1, 1 / Math.sqrt(dot(gradient, gradient)))
    let next = x
    let nextValue = value
    let nextGradient = gradient
    for (let attempt = 0; attempt < 25; attempt++, rate /= 2) {
      next = x.map((component, k) => component + rate * direction[k]!)
      nextGradient = new Float64Array(x.length)
      nextValue = objective(next, nextGradient)
      if (nextValue <= value + 1e-4 * rate * slope) break
    }
    const s = next.map((component, k) => component - x[k]!)
    const y = nextGradient.map((component, k) => component - gradient[k]!)
    const curvature = dot(s, y)
    if (curvature > 1e-10) steps.push({s, y, rho: 1 / curvature})
    if (steps.length > memory) steps.shift()
    const gained = value - nextValue
    x = next
    gradient = nextGradient
    value = nextValue
    if (gained < tolerance * Math.max(1, Math.abs(value))) break
  }
  return x
}

function descent(
  gradient: Float64Array,
  steps: ReadonlyArray<{s: Float64Array; y: Float64Array; rho: number}>
): Float64Array {
  const q = gradient.map((component) => -component)
  const alphas: number[] = []
  for (let k = steps.length - 1; k >= 0; k--) {
    const {s, y, rho} = steps[k]!
    alphas[k] = rho * dot(s, q)
    addTo(q, y, -alphas[k]!)
  }
  const last = steps.at(-1)
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y)
    for (let k = 0; k < q.length; k++) q[k]! *= scale
  }
  for (const [k, {s, y, rho}] of steps.entries()) addTo(q, s, alphas[k]! - rho * dot(y, q))
  return q
}

function addTo(x: Float64Array, y: Float64Array, factor: number): void {
  for (let k = 0; k < x.length; k++) x[k]! += factor * y[k]!
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}
