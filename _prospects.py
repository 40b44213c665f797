import csv,io,pathlib
from datetime import date
import gdpr_rules as gr
from gdpr_rules.cli.rows import CARRIED, Cells, Row, Shape
F=pathlib.Path("examples/prospects.csv")
raw=F.read_bytes(); nl="\r\n" if b"\r\n" in raw else "\n"
rows=list(csv.DictReader(io.StringIO(raw.decode())))
head=list(rows[0])
k=head.index("subscriber")+1
head[k:k]=["subscriber_elsewhere","subscriber_country"]
for r in rows: 
    r["subscriber_elsewhere"]="false" if r["subject_country"] else ""
    r["subscriber_country"]=""
EEA=set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split())
DAY=date(2026,11,23); BOTH=gr.LAW|gr.SOPRO
def dump(rs):
    b=io.StringIO(); w=csv.DictWriter(b,head,lineterminator=nl); w.writeheader(); w.writerows(rs); return b.getvalue()
cands=[]
for r in rows:
    if r["subject_country"] in EEA:
        c=dict(r); c["subscriber_country"]=r["subject_country"]; c["subscriber_elsewhere"]="true"; c["subject_country"]="GB"; cands.append(c)
jp=dict(cands[0]); jp["subscriber_country"]="JP"; cands.append(jp)
def hits(rs):
    read=list(Cells(io.BytesIO(dump(rs).encode()),Shape(CARRIED,{})))
    out=[]
    for row in read:
        assert isinstance(row,Row),row
        d=gr.evaluate(row.facts,on=DAY,rules=BOTH)
        out.append({x.id for x in (*d.fired,*d.assumed)})
    return out
base=set().union(*[h for h,r in zip(hits(rows),rows) if r["subject_country"]])
want={x.id for x in BOTH.about(gr.Message).in_force(DAY)}-base
print(len(want))
H=hits(cands); left=set(want); chosen=[]
while left:
    i=max(range(len(cands)),key=lambda i:len(H[i]&left))
    if not H[i]&left: print("cannot hit",left); break
    chosen.append(cands[i]); left-=H[i]
print(len(chosen))
names="Robin Sasha Kim Alex Noel Toni Jules Mika Andrea Chris Lou Sandy Jessie Dominique Luca Nikita Marian Jo Sam Pat Lee Max Kai Vivian Morgan Rene Sidney Tracy Ashley Jamie Leslie Frances Gene Dana Corey Blair Quinn Reese Skyler Avery Rory Casey Robbie Shannon Jody Kerry Mel Terry Val Drew Jean Claude Camille Maxime Eden Noa Yael Nur Deniz Ren".split()
n=len(rows)
from gdpr_rules.figures.email_b2b import BY_COUNTRY
for j,c in enumerate(chosen):
    n+=1; cc=c["subscriber_country"]; country=BY_COUNTRY[cc].name if cc in BY_COUNTRY else "Japan"
    old=c["note"]
    c["id"]=f"P{n:03d}"; 
    generic=c["address"]=="generic"
    c["name"]="" if generic else f"{names[j]} Example"
    dom=f"branch{j+1}.example"
    c["company"]=f"Branch {j+1} (fictitious)"
    c["email"]=("office@" if generic else f"{names[j].lower()}.example@")+dom
    c["note"]=f"works in Leeds for an employer in {country}, whose mailbox it is"
F.write_bytes(dump(rows+chosen).encode())
