/*
 * Runs before Material's own worker (9.8.1) and folds words for it, alike in the index and in what is typed.
 * What lies in the index stays as it is printed, so that results show and mark words as they were written.
 */
const WITHOUT_SPACES = "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}ー々"
const RUN = new RegExp(`^[${WITHOUT_SPACES}]{3,}$`, "u")
const APOSTROPHES = /[’‘ʼʻʹ′`´＇]/g
const HYPHENS = /[‐‑－]/g
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?/gu
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]+/gu
let letters = {}

/* Give a text in small letters without accents, those of the Latin script in a to z. */
function folded(text) {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return text
    .replace(APOSTROPHES, "'").replace(HYPHENS, "-")
    .normalize("NFKD").toLowerCase().normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\x00-\x7f]/g, letter => letters[letter] ?? letter)
    .normalize("NFC")
}

/* Give what a word of the index is found by: "f-35" by f35 and 35, a run without spaces by each of its ends. */
function forms(word) {
  const text = folded(word).replace(INITIALS, initials => initials.replaceAll(".", ""))
  const joined = text.replace(NOT_A_WORD, "")
  const parts = text.split(NOT_A_WORD).filter(part => part.length > 1)
  return [...new Set([joined, ...parts, ...parts.flatMap(ends)])].filter(Boolean)
}

function ends(run) {
  if (!RUN.test(run)) return []
  const characters = Array.from(run)
  return characters.slice(1, -1).map((_, at) => characters.slice(at + 1).join(""))
}

/* Give typed words as the index has them; what stands between quotation marks must all be found. */
function query(typed) {
  const pieces = typed.replace(/[“”„«»]/g, '"').split(/"([^"]*)"/)
  return pieces.map((piece, at) => at % 2 ? `"${words(piece).join(" ")}"` : words(piece).map(exactFirst).join(" ")).join(" ")
}

function words(typed) {
  return folded(typed)
    .replace(INITIALS, initials => initials.replaceAll(".", ""))
    .replace(/'s(?![\p{L}\p{N}])|'/gu, "")
    .replace(/(?<=[\p{L}\p{N}])-(?=\p{N}+(?![\p{L}\p{N}]))|(?<=(?<![\p{L}\p{N}])[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, "")
    .split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)
}

/* Ask for the word itself before words that begin with it. */
function exactFirst(word) {
  return `${word}^10 ${word}`
}

/* Give a thing's names with each two neighboring words joined: "hotline" finds a hot line. */
function withPairs(names) {
  const each = names.split(/\s+/)
  return [names, ...each.slice(1).map((word, at) => each[at] + word)].join(" ")
}

/* Let a place that was found by several forms of a word be marked once. */
function markedOnce(result) {
  const seen = new Set()
  for (const fields of Object.values(result.matchData.metadata))
    for (const [field, found] of Object.entries(fields))
      found.position = found.position.filter(place => !seen.has(field + place) && seen.add(field + place))
  return result
}

addEventListener("message", ({data: message}) => {
  if (message.type === 2) message.data = query(message.data)
  if (message.type !== 0) return
  letters = message.data.config.letters
  for (const entry of message.data.docs.filter(entry => entry.names)) {
    entry.names = withPairs(entry.names)
    entry.whole = words(entry.title).join("")
  }
})

importScripts(location.search.slice(1))

lunr.trimmer = token => forms(token.toString()).map(form => token.clone(() => form))
lunr.Pipeline.registerFunction(lunr.trimmer, "forms")
const matches = lunr.Index.prototype.search
lunr.Index.prototype.search = function (typed) { return matches.call(this, typed).map(markedOnce) }
