"""Texts are in US spelling, and words on which many fingers slip are written right."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.texts import each_text

# Beginnings of words; then their endings, as they are written elsewhere and here.
_VERBS = (
    "organ reorgan optim summar recogn util initial token quant normal visual custom minim maxim general special"
    " real local central personal parallel serial synchron emphas prior standard categor character author"
    " commercial memor vector regular random final modern"
)
_BRITISH = (
    (_VERBS, "ise:ize ised:ized ises:izes ising:izing iser:izer isers:izers isation:ization isations:izations"),
    ("ana para cata", "lyse:lyze lysed:lyzed lyser:lyzer lysing:lyzing"),
    ("behavi col fav flav hon lab neighb", "our:or ours:ors oured:ored ouring:oring oural:oral"),
    ("cance labe mode trave signa", "lled:led lling:ling ller:ler llers:lers"),
    ("catal", "ogue:og ogues:ogs"),
    ("program", "me: mes:s"),
    ("cent", "re:er res:ers red:ered"),
    ("defen offen licen", "ce:se ces:ses"),
    ("art", "efact:ifact efacts:ifacts"),
    ("judg", "ement:ment ements:ments"),
    ("gr", "ey:ay"),
)
# The slip, and what is meant.
_SLIPS = (
    "accross:across acess:access acheive:achieve acheived:achieved adress:address adresses:addresses"
    " algoritm:algorithm annouced:announced anounced:announced archictecture:architecture architechture:architecture"
    " asistant:assistant assitant:assistant availabe:available availble:available availible:available"
    " avaliable:available bandwith:bandwidth begining:beginning beleive:believe benchmak:benchmark"
    " benchmarck:benchmark catagory:category comercial:commercial comercially:commercially commited:committed"
    " compatability:compatibility definately:definitely dependant:dependent developped:developed diferent:different"
    " diffrent:different embeding:embedding embedings:embeddings enviroment:environment existance:existence"
    " generaly:generally genrate:generate genrated:generated genration:generation goverment:government heigth:height"
    " immediatly:immediately independant:independent infastructure:infrastructure infernce:inference"
    " inferrence:inference infrastucture:infrastructure knowlege:knowledge langauge:language langauges:languages"
    " languge:language lenght:length libary:library maintainance:maintenance mesage:message modle:model"
    " modles:models neccessary:necessary necesary:necessary nueral:neural occured:occurred occurence:occurrence"
    " offical:official paramater:parameter paramaters:parameters parametrs:parameters paramter:parameter"
    " paramters:parameters parmeters:parameters perfomance:performance performace:performance persistant:persistent"
    " posession:possession prefered:preferred proccess:process proccessor:processor programing:programming"
    " publically:publicly publicaly:publicly realease:release realeased:released recieve:receive recieved:received"
    " recieves:receives recomend:recommend refered:referred relase:release relased:released relevent:relevant"
    " reponse:response seperate:separate seperated:separated seperately:separately similiar:similar speach:speech"
    " succesful:successful succesfully:successfully succesor:successor sucess:success sucessor:successor"
    " superceded:superseded supercedes:supersedes suport:support suported:supported suports:supports"
    " technolgy:technology teh:the thier:their threshhold:threshold throughtput:throughput througput:throughput"
    " trainning:training tranformer:transformer transfomer:transformer untill:until usualy:usually wether:whether"
    " wich:which widht:width writting:writing"
    " artifical:artificial billons:billions paramteres:parameters"
)


def _pairs() -> Iterator[tuple[str, str]]:
    for stems, endings in _BRITISH:
        for stem in stems.split():
            for ending in endings.split():
                there, here = ending.split(":")
                yield stem + there, stem + here
    for slip in _SLIPS.split():
        there, here = slip.split(":")
        yield there, here


_RIGHT = dict(_pairs())
_WORD = re.compile("[A-Za-z]+")


@once_for_text
def misspelled(text: str) -> Iterator[tuple[int, str]]:
    """Give column and words of each spelling that is not ours; a word in capitals inside a sentence may be a name."""
    if _RIGHT.keys().isdisjoint(_WORD.findall(text)):
        return
    for found in _WORD.finditer(text):
        if right := _RIGHT.get(found[0]):
            yield found.start() + 1, f'"{found[0]}" is "{right}" here'


@rule(
    "spelling",
    "Write it as it is written in the United States.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first model in colour.",
    good="# data/models/brain-1.yml\nsummary: The first model in color.",
)
@each_text
def check(text: str, _: str) -> Iterable[str]:
    """No text has a word in British spelling, or one of the common slips."""
    return (said for _, said in misspelled(text))
