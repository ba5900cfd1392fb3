#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8'

// Most runs are over before functions optimised early would have paid for it: V8 is to wait four times as long as usual
// (its default is 67,584), which saves a sixth of the processor time of an article and costs long runs nothing.
setFlagsFromString('--interrupt-budget=250000')
// Regular expressions are compiled once, to machine code, and not to bytecode first: hundreds of them are run but a few
// times, and to compile each twice takes a tenth of the time of an article.
setFlagsFromString('--no-regexp-tier-up')

// The build makes two programs of start.ts (scripts/build/article-commands.ts). To compile the one that can do everything
// takes a fifth of the time of an article.
const articleCommands = ['align', 'detect', 'segment', 'help', '--help', '-h', '--version', '-V']
const isShort = articleCommands.includes(process.argv[2] ?? '--help')
await import(new URL(isShort ? './article-commands.js' : './all-commands.js', import.meta.url).href)
