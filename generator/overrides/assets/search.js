/*
 * Answers Material's script (9.8.1) in place of its own worker. What is typed is folded as the words of the index were
 * (generator/texts/lookup.py); of the index (generator/engine/shards.py) only the files are loaded that hold those
 * words, and then the best documents.
 */
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3
const FOLDER = new URL("../search/", location)
const ROWS = 64, STEP = 4  // as in the index
const EXACT = 10           // how much a word itself counts beside words that begin with it
const WHOLE = 8            // the power of the part of the words that a document has: all before some
const PAUSE = 100          // milliseconds without another letter before a search begins
const WORDS = 32, FILES = 20  // the most that are looked up, and loaded to be shown
const APOSTROPHES = /[’‘ʼʻʹ′`´＇]/g
const HYPHENS = /[‐‑－]/g
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?/gu
const POSSESSIVE = /'s(?![\p{L}\p{N}])|'/gu
const JOINING = /(?<=[\p{L}\p{N}])-(?=\p{N}+(?![\p{L}\p{N}]))|(?<=(?<![\p{L}\p{N}])[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]+/u
const files = new Map()
let separator, newest, index, run

addEventListener("message", async ({data: {type, data}}) => {
  if (type === SETUP) {
    separator = new RegExp(`(${data.config.separator})`)
    postMessage({type: READY})
  } else if (type === QUERY) {
    newest = data
    await new Promise(done => setTimeout(done, PAUSE))
    const items = newest === data && await answer(data)
    if (newest === data) postMessage({type: RESULT, data: {items}})
  }
})

/* Give what is found; once more from the start where a file is gone, because the site was published anew. */
async function answer(typed) {
  try {
    return await search(typed)
  } catch {
    files.clear()
    return search(typed)
  }
}

async function search(typed) {
  index = await loaded("start.json", {cache: "no-cache"})
  run ??= new RegExp(`[${index.unspaced}]{2,}`, "gu")
  const wanted = query(typed)
  await Promise.all(wanted.map(lookUp))
  return wanted.length && newest === typed ? shown(wanted, typed) : []
}

function loaded(path, options) {
  if (!files.has(path)) files.set(path, fetched(path, options))
  return files.get(path)
}

async function fetched(path, options) {
  const answer = await fetch(new URL(path, FOLDER), options)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

/* Give the words typed, each once; those between quotation marks must all be found. */
function query(typed) {
  const pieces = typed.replace(/[“”„«»]/g, '"').split(/"([^"]*)"/)
  const wanted = pieces.flatMap((piece, at) => words(piece).map(text => ({text, must: at % 2 === 1})))
  return [...new Map(wanted.map(word => [word.text, word])).values()].slice(0, WORDS)
}

function words(typed) {
  return folded(typed)
    .replace(INITIALS, initials => initials.replaceAll(".", ""))
    .replace(POSSESSIVE, "").replace(JOINING, "")
    .split(NOT_A_WORD).filter(Boolean)
}

/* Give a text in small letters without accents, those of the Latin script in a to z. */
function folded(text) {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return text
    .replace(APOSTROPHES, "'").replace(HYPHENS, "-")
    .normalize("NFKD").replace(/\u0345/g, "ι").toLowerCase().normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\x00-\x7f]/gu, letter => index.letters[letter] ?? letter)
    .normalize("NFC")
}

/* Give what a word of the index is looked up by: "f-35" by f35 and 35, a run without spaces by each two neighbors. */
function forms(word) {
  if (/^[a-z0-9]+$/i.test(word)) return [word.toLowerCase()]
  const text = folded(word).replace(INITIALS, initials => initials.replaceAll(".", ""))
  const parts = text.split(NOT_A_WORD).filter(Boolean)
  const runs = parts.flatMap(part => part.match(run) ?? [])
  return [parts.join(""), ...parts.filter(part => part.length > 1), ...runs.flatMap(neighbors)]
}

function neighbors(run) {
  const characters = Array.from(run)
  return characters.map((character, at) => character + (characters[at + 1] ?? ""))
}

/* Find how much a word counts in each document, by number, and how many of its pieces stand there. */
async function lookUp(word) {
  word.isRun = word.text.match(run)?.[0] === word.text
  const found = await Promise.all(word.isRun ? neighbors(word.text).slice(0, -1).map(exactly) : [beginning(word.text)])
  word.pieces = found.length
  word.times = new Uint8Array(index.rows)
  word.counts = new Float32Array(index.rows)
  for (const counts of found)
    each(counts, (count, number) => {
      word.times[number]++
      word.counts[number] = Math.max(word.counts[number], count)
    })
  const size = Math.min(...found.map(counts => each(counts, () => {})))
  word.rarity = Math.log(1 + (index.rows - size + 0.5) / (size + 0.5))
}

/* Do something with each number that is not zero, and give how many there are. */
function each(numbers, act) {
  let size = 0
  numbers.forEach((value, at) => {
    if (value === 0) return
    size++
    act(value, at)
  })
  return size
}

async function exactly(text) {
  const counts = new Float32Array(index.rows)
  add(await shard(placeOf(text)), text, 1, counts)
  return counts
}

/* Find a word, and those that begin with it; where these are too many, the index has the best of their documents. */
async function beginning(text) {
  const counts = new Float32Array(index.rows)
  for (let at = placeOf(text), isLast = false; !isLast; at++) {
    const words = await shard(at)
    const isCut = Object.hasOwn(words, `${text}*`)
    for (const word of isCut ? [text, `${text}*`] : Object.keys(words))
      if (word.startsWith(text)) add(words, word, word === text ? EXACT : 1, counts)
    isLast = isCut || !index.words[at + 1]?.startsWith(text)
  }
  return counts
}

function shard(at) {
  return loaded(`${index.folder}/words/${at}.json`)
}

function placeOf(text) {
  return Math.max(0, index.words.findLastIndex(first => first <= text))
}

function add(words, word, times, counts) {
  const levels = Object.hasOwn(words, word) ? words[word] : []
  for (let at = 0; at < levels.length; at += 2) {
    const count = times * 2 ** (levels[at] / STEP)
    let number = 0
    for (const distance of levels[at + 1]) {
      number += distance
      counts[number] = Math.max(counts[number], count)
    }
  }
}

/* Give the scores of documents by number: those that have all words stand before others. */
function scored(wanted) {
  const all = wanted.reduce((sum, {rarity}) => sum + rarity, 0)
  const sums = new Float64Array(index.rows), parts = new Float64Array(index.rows)
  for (const {counts, times, pieces, rarity} of wanted)
    each(counts, (count, number) => {
      sums[number] += rarity * count
      parts[number] += rarity / all * times[number] / pieces
    })
  const demanded = wanted.filter(({must}) => must)
  const hasAll = number => demanded.every(({times, pieces}) => times[number] === pieces)
  return sums.map((sum, number) => sum > 0 && hasAll(number) ? sum * parts[number] ** WHOLE : 0)
}

/* Give the numbers of what is found, the best first, and the newest of those that are as good. */
function ranked(scores) {
  const numbers = []
  for (let number = scores.length - 1; number >= 0; number--) if (scores[number] > 0) numbers.push(number)
  return numbers.sort((one, other) => scores[other] - scores[one])
}

/* Give the best documents by page, as Material's script shows them, and say how many more there are. */
async function shown(wanted, typed) {
  const scores = scored(wanted), numbers = ranked(scores)
  const places = [...new Set(numbers.map(fileOf))].slice(0, FILES)
  const rows = await Promise.all(places.map(at => loaded(`${index.folder}/documents/${at}.json`)))
  const first = numbers.findIndex(number => !places.includes(fileOf(number)))
  const end = first < 0 ? numbers.length : first
  const pages = new Map()
  for (const number of numbers.slice(0, end)) {
    const file = rows[places.indexOf(fileOf(number))], row = file[number % ROWS]
    const [page] = row[0].split("#")
    const head = file.find(([location]) => location === page)
    if (!pages.has(page)) pages.set(page, new Map([[head, item(head, wanted, 0)]]))
    pages.get(page).set(row, item(row, wanted, scores[number], number))
  }
  const items = [...pages.values()].map(parts => [...parts.values()].sort((one, other) => other.score - one.score))
  return end < numbers.length ? [...items, [more(numbers.length - end, typed)]] : items
}

function fileOf(number) {
  return Math.floor(number / ROWS)
}

function more(number, typed) {
  return {
    location: `?q=${encodeURIComponent(typed)}`,
    title: `${number.toLocaleString("en")} more`,
    text: "<p>The best are shown. Another word finds fewer.</p>",
    score: 0,
    terms: {},
  }
}

/* Give a document as Material's script takes it, with the words that were found in it. */
function item([location, title, text, label], wanted, score, number) {
  const terms = score ? Object.fromEntries(wanted.map(({text, times}) => [text, times[number] > 0])) : {}
  return {location, title: marked(title, wanted), text: `<p>${marked(text, wanted)}</p>`, tags: [label], score, terms}
}

/* Mark the words of a text, written as HTML, that begin with what was typed; in a run without spaces, that alone. */
function marked(html, wanted) {
  return html.split(separator).map((word, at) => at % 2 || !word ? word : markedWord(word, wanted)).join("")
}

function markedWord(word, wanted) {
  const part = wanted.find(({text, isRun}) => isRun && word.includes(text))
  if (part) return word.replaceAll(part.text, "<mark>$&</mark>")
  return forms(word).some(form => wanted.some(({text}) => form.startsWith(text))) ? `<mark>${word}</mark>` : word
}
