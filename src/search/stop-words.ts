// English function words: they stand in almost every sentence and say nothing of its subject.

const LIST = `a about above after again against all also although am among an and any are aren as at be because been before being below
between both but by can cannot could couldn did didn do does doesn doing don down during each either ever every few for from further had
hadn has hasn have haven having he her here hers herself hi him himself his how however i if in into is isn it its itself just let may me
might more most much must my myself no nor not now of off on once only or other our ours ourselves out over own per please same shall she
should shouldn so some such than that the their theirs them themselves then there these they this those though through thus till to
together too under until up upon very was wasn we were weren what when where whether which while who whom whose why will with within
without won would wouldn yet you your yours yourself re ve ll isnt dont doesnt didnt cant wont im ive whats hows thats theres wheres whos
many lot lots thing things really actually quite got get gets getting go goes going went gone come comes came make makes made making
take takes took taken taking put puts say says said saying tell tells told since ago via amid upon despite towards toward onto unless until whereas anyone someone something anything everything nothing everyone nobody else instead give gives given ask asks`;

export const STOP_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/));
