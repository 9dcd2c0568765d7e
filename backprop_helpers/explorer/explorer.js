// Made from scripts/ by make explorer, sha256 4d3cd726ae6ca0980b31183b06d546c6d379643bfb522d41dafef05db17f951b
var explorer=(()=>{var dn=Object.defineProperty;var Mo=Object.getOwnPropertyDescriptor;var Oo=Object.getOwnPropertyNames;var So=Object.prototype.hasOwnProperty;var No=(n,t)=>{for(var e in t)dn(n,e,{get:t[e],enumerable:!0})},Eo=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of Oo(t))!So.call(n,o)&&o!==e&&dn(n,o,{get:()=>t[o],enumerable:!(s=Mo(t,o))||s.enumerable});return n};var Ao=n=>Eo(dn({},"__esModule",{value:!0}),n);var Qi={};No(Qi,{arraySentence:()=>Ae,arrayTexts:()=>Te,cellText:()=>le,choose:()=>yn,close:()=>st,compute:()=>mt,depthWidget:()=>bo,
flat:()=>Gt,formatNumber:()=>T,fromStock:()=>Le,judge:()=>ge,nested:()=>Oe,nudge:()=>Pe,openPage:()=>wo,openPractice:()=>vo,
openTrainer:()=>xo,otherNumbers:()=>on,practiceWidget:()=>ho,readNumber:()=>Vt,run:()=>ft,runArrays:()=>Ut,sentence:()=>ve,
snapped:()=>we,sourcesOf:()=>Xe,targetsOf:()=>Je,texts:()=>ee,trainerWidget:()=>go,widget:()=>mo,withoutRemnants:()=>en});var To={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},Jn="write a number, such as -0.5, 3\
/4 or 19*6";function Vt(n){let t=Lo(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new mn(s),r=o.sum();return r===null||o.next!==void 0?Jn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${Jn}`}
var Lo=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>To[t]),mn=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var Io={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function mt(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(Io[s]??e[s])(
...o.map(a=>mt(a,t,e)))}var tt=n=>n.gate===null&&n.number!==null,ct=n=>n.gate===null&&n.number===null,Zn=({nodes:n})=>n.flatMap((t,e)=>t.gate===
null?[]:[[e,t]]),Et=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+jo(Math.abs(n),t)}function jo(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Qn(n.toFixed(Math.max(0,t-1-o))):`${Qn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Qn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,Mt=n=>Number(T(n).replace("−","-")),Rt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),hn=(n,t)=>Rt(n,Mt(t))?"=":"≈",Ct=n=>n.startsWith("−")?`(${n})`:n,ht=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ft(n,t){let e=Pt(n,t),s=[];n.nodes.forEach((i,c)=>{i.gate!==null&&s.push({place:c,node:i,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:a}=Po(n,e,s,Co(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:a}}function Pt({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,a)=>{let i=s?.get(a);if(i!==
void 0){o[a]=i;return}if(r.gate===null){o[a]=r.number??e[r.name];return}let c=Ro(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[a]=l)}),o}function rt(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function Ro(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var vt=(n,t)=>n.
inputs.map(e=>rt(t,e));function Co(n,t,e){let s=e.findIndex(i=>t[i.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
a=bn(n.gates,r.name,r.gate,vt(r,t));return{step:s+1,place:o,slope:!1,text:a}}function Po(n,t,e,s){let{nodes:o,output:r,gates:a}=n,
i=new Array(o.length);i[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],k=[];if(c.push({place:f,
node:d,flows:p,missing:k}),l&&!l.slope)continue;let g=vt(d,t);for(let[m,h]of d.inputs.entries()){if(tt(o[h]))continue;let x=a[d.
gate].local[m](...g,rt(t,f)),y=rt(i,f)*x,b=i[h],$=b===void 0?y:b+y;if(Number.isFinite($)){i[h]=$,p.push({position:m,input:h,
local:x,downstream:y,first:b===void 0,total:$});continue}if(i[h]=NaN,k.push(h),l)continue;let S={position:m,name:o[h].name},
w=wn(a,d.name,d.gate,g,S,rt(i,f),x);l={step:e.length+c.length,place:f,slope:!0,text:w}}}if(!l||l.slope)for(let u of o.keys())
i[u]??=0;return{gradients:i,steps:c,failure:l}}function bn(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return gn(t,e,s,ts(n[e],s,"")??r)}function wn(n,t,e,s,o,r,a){
if(Number.isFinite(a))return gn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let i=ts(n[e],
s,"abc"[o.position]),c=i?`finite slope for ${o.name}: ${i}`:`slope for ${o.name} that a floating-point number can hold`;
return gn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var ts=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],gn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var it=n=>n.reduce((t,e)=>t*e,1);function zo(n,t,e){let s=n.map(r=>{let a=e.indexOf(r);return a<0?0:[...e.slice(a+1)].reduce(
(i,c)=>i*t[c],1)}),o=[0];return n.forEach((r,a)=>{let i=t[r];o=o.flatMap(c=>Array.from({length:i},(l,u)=>c+u*s[a]))}),Int32Array.
from(o)}function gt({inputs:n,result:t},e,s){let o={};[...t].forEach((c,l)=>{o[c]=s[l]}),n.forEach((c,l)=>{[...c].forEach(
(u,f)=>{o[u]=e[l][f]})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),a=[...t,...r],i=it(r.map(c=>o[c]));return{
size:it(s),terms:i,places:n.map(c=>zo(a,o,c))}}function bt({size:n,terms:t,places:e},s){let o=new Array(n),[[r,a],[i,c]]=[
s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=a?r[i[u]]*a[c[u]]:r[i[u]];o[l]=f}return o}var es=new WeakMap;function ut(n){let t=es.get(n);return t||(t=n.map(e=>e.gate===null?null:Fo(e,n)),es.set(n,t)),t}function Fo({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:it(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:gt(e.pattern,o,t),back:[gt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((a,i)=>{let c=o.map((l,u)=>u===i?t:
l);return gt(a,c,o[i])});return{ahead:gt(e.pattern,o,t),back:r}}return{ahead:_o(o,t),back:n.map(()=>null)}}function _o(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((a,i)=>a===t[r+i]?e[r+i]:"uv"[i]).join("")});
return gt({inputs:s,result:e},n,t)}var Gt=n=>Array.isArray(n)?n.flat():[n];function Oe(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Kt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ut(n,t){let e=vn(n,t),s=[];n.nodes.forEach((i,c)=>{i.gate!==null&&s.push({place:c,node:i,flows:null,missing:[]})});
let o=Do(n,e,s),a=n.nodes[n.output].shape.length===0?Ho(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...a,
steps:s.concat(a.steps),forwardSteps:s.length}}function vn(n,t,e){let s=ut(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,a)=>{let i=e?.get(a);if(i)o[a]=i;else if(r.gate===null)o[a]=r.number??Gt(t[r.name]);else{let c=Se(r,o),
l=c&&Bo(n,r,s[a],c);l?.every(Number.isFinite)&&(o[a]=l)}}),o}function Se(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function Bo({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return bt(
r,o);if(e.pattern)return xn(t,r,o[0]);let{value:a}=n[t];return Array.from({length:r.size},(i,c)=>a(...Ne(r,o,c)))}var Ne=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),ns=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(a,i)=>s[e[r*t+i]])),xn=(n,t,e)=>ns(t,e).map(s=>n==="max"?Math.max(...s):Wo(s));function ae(n,t,{places:[e]},s,o,r){let a=ns(
t,s).map((i,c)=>i.filter(l=>l===o[c]).length);return s.map((i,c)=>mt(n,{a:i,b:a[e[c]],y:o[e[c]]},r))}function Wo(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function Do(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],a={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...a,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let i=ut(
n.nodes)[o]?.ahead,c=Se(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:i.size},(p,k)=>Ne(i,c,k)),f=u.findIndex(p=>!Number.
isFinite(l(...p))),d=bn(n.gates,`${r.name}${Kt(f,r.shape)}`,r.gate,u[f]);return{...a,text:d}}function Ho(n,t,e,s){let{nodes:o,
output:r}=n,a=new Array(o.length);a[r]=[1];let i=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];i.push(
{place:l,node:u,flows:f,missing:d});let p=a[l];if(!(c&&!c.slope||!p))for(let[k,g]of u.inputs.entries()){let m=o[g];if(m.
gate===null&&m.number!==null)continue;let{downstream:h,local:x}=Vo(n,l,u,k,t,p),y=a[g],b=y?y.map((S,w)=>S+h[w]):h;if(a[g]=
b.map(S=>Number.isFinite(S)?S:NaN),b.every(Number.isFinite)){f.push({position:k,input:g,local:x,downstream:h,first:y===void 0,
total:b});continue}if(d.push(g),c)continue;let $=Go(n,l,u,k,t,p,x,b);c={step:e.length+i.length,place:l,slope:!0,text:$}}}
return(!c||c.slope)&&o.forEach((l,u)=>{a[u]??=new Array(it(l.shape)).fill(0)}),{gradients:a,steps:i,failure:c}}function Vo(n,t,e,s,o,r){
let{made:a,inputs:i}=e,c=ut(n.nodes)[t],l=Se(e,o),u=c.ahead,f=c.back[s];if(a.places){let g=new Array(it(n.nodes[i[0]].shape)).
fill(0);return a.places.forEach((m,h)=>{g[m]+=r[h]}),{downstream:g,local:null}}if(f&&a.back){let g=l.map((m,h)=>h===s?r:
m);return{downstream:bt(f,g),local:null}}let d=o[t];if(f){let g=ae(a.local,u,f,l[0],d,n.functions),[m]=f.places;return{downstream:g.
map((h,x)=>r[m[x]]*h),local:g}}let p=n.gates[e.gate].local[s],k=d.map((g,m)=>p(...Ne(u,l,m),g));return{downstream:k.map(
(g,m)=>r[m]*g),local:k}}function Go(n,t,e,s,o,r,a,i){let c=n.nodes[e.inputs[s]].name;if(!a||e.made.pattern)return`The no\
de ${e.name} (${e.gate}): the gradient of ${c} gets too large for a floating-point number.`;let l=ut(n.nodes)[t]?.ahead,
u=Se(e,o),f=i.findIndex(g=>!Number.isFinite(g)),d=Kt(f,e.shape),p=Ne(l,u,f),k={position:s,name:`${c}${d}`};return wn(n.gates,
`${e.name}${d}`,e.gate,p,k,r[f],a[f])}var Ko=5,Uo=5,qo=8,ss=32,os=128,rs={negative:[47,143,208],positive:[224,112,26]},$n=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Yo=({rows:n,columns:t})=>Math.max(n,t)<=Ko;function Ee(n,t,e,s,o){let[r,a]=[$n(s),`${t}:${e}`],i=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Yo(r)){n[`image:${a}`]=Jo(r,o,i),n[`range:${a}`]=`${i?"±":""}${T(i,2)}`;return}
o.forEach((c,l)=>{let u=`${a}${Kt(l,s)}`;n[u]=le(c),n[`tint:${u}`]=Xo(c,i)})}function le(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=Uo?t:T(n,1).replace(/0\.000(\d)/,"$1e-04")}function Xo(n,t){let e=is(n,t,
qo);return e?`${e>0?"p":"n"} l${Math.abs(e)}`:""}function is(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(
s)*e+.5);return s>0?o:-o}function Jo(n,t,e){let s=document.createElement("canvas");s.width=Math.min(n.columns,os),s.height=
Math.min(n.rows,os);let o=s.getContext("2d");if(!o)return"";let r=o.createImageData(s.width,s.height);return Zo(n,t,s).forEach(
(a,i)=>{let c=is(a,e,ss),l=c<0?rs.negative:rs.positive;r.data.set([...l,Math.round(255*Math.abs(c)/ss)],4*i)}),o.putImageData(
r,0,0),s.toDataURL()}function Zo({rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).
fill(0),a=new Array(s*o).fill(0);return e.forEach((i,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(
u*s/t);r[f]+=Number.isNaN(i)?0:i,a[f]++}),r.map((i,c)=>i/a[c])}var J=n=>n.gate===null&&n.number!==null,xt=n=>n.gate===null&&n.number===null,ue=n=>!J(n)||n.shape.length>0;function Ae(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return er(
n,t);let{place:a,node:i,flows:c}=o[e-1];if(c)return i.backward;let l=i.shape.length?"":` = ${T((s[a]??[])[0])}`;return`${i.
forward}${l}.`}var Qo=6,tr=2**-50;function er(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:a}=s[o],i=s.
flatMap((l,u)=>n.gradients&&xt(l)?[`∂${r}/∂${l.name} ${as(l.shape,e[u]??[])}`]:[]),c=`${r} ${as(a,t[o]??[])}.`;return i.
length?`${c} Gradients: ${ht(i)}.`:c}function as(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=
Qo)return`(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,c)=>i+c,0),o=Math.abs(s)<=tr*t.reduce((i,c)=>i+Math.abs(
c),0)?0:s,[r,a]=[Math.min(...t),Math.max(...t)];return`(${e}: sum ${T(o)}, from ${T(r)} to ${T(a)})`}function Te(n,t,e){
let{nodes:s}=n,{values:o,steps:r,failure:a}=t,i=r.slice(0,e),c={},l=new Set(i.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];
p&&ue(f)&&(f.gate===null||l.has(d))&&cs(c,"value",f,p)});for(let{node:f,flows:d}of i)for(let p of d??[])nr(c,s,f,p);for(let[
f,d]of kn(n,t,e))J(s[f])||(c[`partial:${s[f].name}`]="∂",cs(c,"gradient",s[f],d));a&&!a.slope&&e>=a.step&&!s[a.place].
shape.length&&(c[`value:${s[a.place].name}`]="undefined");let u=e>r.length?void 0:i.at(-1);return u&&(c[`node:${u.node.name}`]=
"now",u.node.inputs.forEach((f,d)=>{(!u.flows||!J(s[f]))&&(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}
function nr(n,t,e,{position:s,input:o,local:r,downstream:a}){let{shape:i}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream\
:${e.name}:${s}`];e.shape.length||i.length||!r?(n[c]=e.flows[s],n[l]=i.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(a[0])}`)}
function cs(n,t,e,s){e.shape.length?Ee(n,t,e.name,e.shape,s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}
function kn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,failure:r},a){let i=new Map,c=!r||r.slope;a>o&&c&&e.length&&
i.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,a)){for(let{input:f,total:d}of l??[])i.set(f,d);for(let f of u)i.set(
f,e[f])}return a>s.length&&c&&e.length&&n.forEach((l,u)=>{xt(l)&&i.set(u,e[u])}),i}var sr=.6180339887,or=.7548776662;function yn(n,{level:t,about:e,seed:s},o,r){let a=rr(n,o,r);a.set(e,(a.get(e)??0)+1);let i=[
...a.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*sr+s*or)%1*i,l=0;for(let[u,f]of a)if(l+=f,c<l)return{level:ls(n,t,o),
about:u};return{level:ls(n,t,o),about:e}}function ls(n,t,{up:e,down:s,many:o,lowest:r,highest:a}){let i=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(i=Math.min(Math.max(i+Math.sign(c),r),a),c=0);
return i}function rr(n,t,e){let s=new Map,o=new Map;for(let a of n){for(let i of a.made.filter(c=>e.includes(c)))s.set(i,
(s.get(i)??0)+1),o.set(i,0);for(let i of a.trains)!a.tries||!s.has(i)||a.made.includes(i)||(o.set(i,o.get(i)+1),o.get(i)===
t.avoided&&s.delete(i))}let r=n.at(-1)?.made??[];return new Map([...s].map(([a,i])=>[a,i*(r.includes(a)?2:1)]))}function Le(n,t,e,s,o){
let r=yn(t,e,s,o),a=({key:i,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===i).length,+!f,u]};return n.map(i=>({problem:i,rank:a(i)})).reduce((i,c)=>{let l=c.rank.
findIndex((u,f)=>u!==i.rank[f]);return l>=0&&c.rank[l]<i.rank[l]?c:i}).problem}var Mn=5001e-7,ir=1e-12,ar=1e4,Ie=.02,st=(n,t,e=.01)=>us(t)&&Number.isInteger(n)?n===t:On(n,t,Mn)||Math.abs(n-t)<=ir*e,On=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),us=n=>Number.isInteger(n)&&Math.abs(
n)<ar,fs=(n,t)=>Math.abs(n-t)<Ie*Math.abs(t),ps=(n,t)=>Number.isFinite(t)&&!us(t)&&[2,3].some(e=>On(n,Number(t.toPrecision(
e)),1e-6)),cr=(n,t)=>ps(n,t)||!Rt(Mt(t),t)&&On(n,t,Ie);function fe(n){return n.every(t=>ps(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>cr(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function v(n,t,e={},s=""){return ds(n,document.createElement(t),e,s)}function D(n,t,e={},s=""){return ds(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function ds(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function F(n,t){n.textContent!==t&&(n.textContent=t)}function zt(n,t,e){t.style.setProperty(
"--bp-unit",`${e/(n.parentElement?.clientWidth||e)}px`)}var lr=22,ur=.75,fr=14;function pr(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:a})=>Math.min(...n.map(i=>Math.hypot((r-i.x)/1.5,a-i.y)),fr);return s.reduce((r,a)=>o(a)>o(r)?a:r)}function je(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),a=D(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(a);let{x:i,y:c}=pr(e,r),l=D(o,"text",{class:"sign",
x:i,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:a,sign:l}});return{show(o){let r=new Map;
for(let{node:i,flows:c}of o??[])for(let l of c??[])r.set(`${i.name}:${l.position}`,l);let a=Math.max(1,...[...r.values()].
map(({downstream:i})=>Math.abs(i)));for(let{key:i,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(i)??{},d=u?
Math.max(ur,lr*Math.abs(u)/a):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),F(l,f?"±":u>
0?"+":u<0?"−":r.has(i)?"0":"")}}}}function Re(n,t){let e=!1;n.addEventListener("pointerdown",o=>{let{clientX:r,pointerId:a,button:i}=o,c=i===0?t(o):null;if(!c)
return;let l=f=>{let d=f.clientX-r;!e&&Math.abs(d)<4||(e||n.setPointerCapture(a),e=!0,c(d))},u=()=>{e=!1,n.removeEventListener(
"pointermove",l);for(let f of["pointerup","pointercancel"])n.removeEventListener(f,u)};n.addEventListener("pointermove",
l);for(let f of["pointerup","pointercancel"])n.addEventListener(f,u)});let s=o=>e&&o.cancelable&&o.preventDefault();n.addEventListener(
"touchmove",s,{passive:!1})}var ms=30;function Ce(n,t){let e=v(n,"div",{class:"bp-frame"}),s=v(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let a=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<a-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(a,i=!1){let{left:c,width:l}=s.getBoundingClientRect(),
u=l/s.offsetWidth||1,f=a.map(m=>{let h=m.getBoundingClientRect();return[(h.left-c)/u-ms,(h.right-c)/u+ms]}),d=[Math.min(
...f.map(([m])=>m)),Math.max(...f.map(([,m])=>m))],[p,k]=d[1]-d[0]<=s.clientWidth?d:f[0],g=p<0?p:Math.max(0,k-s.clientWidth);
g&&s.scrollBy({left:g,behavior:i||o.matches?"instant":"smooth"})}}}function At(n,t,e=()=>{},s=()=>""){let o=v(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=v(n,"output",
{class:"bp-wrong"});function a(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),F(r,l)}function i(){
let l=Vt(o.value),u=typeof l=="string"?l:s(l);return a(u),u?null:Number(l)}function c(l){o.value=T(l),a("")}return o.addEventListener(
"change",()=>{let l=i();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:i,set:c}}function Sn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[a,i,c]=vt(r,s);return t[r.gate].map(l=>Math.sign(mt(l,{a,b:i,c,y:Number(s[o])},e)))}var pe=(n,t,e)=>Sn(n,t,e).includes(
0);function hs(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],a=Sn(n,e,o);if(Sn(n,t,o).findIndex((c,l)=>c*a[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(pe(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var dr=6;function qt(n,t,e){let s=v(n,"input",{type:"range",...t}),o=!1,[r,a,i]=[0,"",""],c=()=>e(s.valueAsNumber);s.addEventListener(
"pointerdown",({pointerType:u,clientX:f})=>{o=u==="touch",[r,a,i]=[f,s.value,s.value]}),s.addEventListener("pointermove",
({clientX:u})=>{Math.abs(u-r)>dr&&l()}),s.addEventListener("pointerup",l),s.addEventListener("pointercancel",()=>{o=!1}),
s.addEventListener("input",()=>{if(!o)return c();i=s.value,s.value=a});function l(){o&&(o=!1,i!==a&&(s.value=i,c()))}return s}var Yt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),gs=.1,Nn=.1,mr=1e-12,hr=1e-6,gr=.001,br=100;
function Pe(n,t,e,s,o){let{nodes:r,gates:a}=n,i=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(i===void 0)
return{moved:c,promised:l,after:l};let u=Pt(n,t,new Map([[s,i+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,k]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let g=vt(f,e.values);for(let[m,h]of f.inputs.entries()){let x=l[h];x!==void 0&&
(l[d]=(l[d]??0)+x*a[f.gate].local[m](...g,p))}}l[d]!==void 0&&p!==void 0&&k!==void 0&&(c[d]=k-p)}),{moved:c,promised:l,after:u}}
var bs=(n,t)=>Math.abs(n-t)<=mr*Math.abs(t)?0:n-t,de=n=>`${n>0?"+":""}${T(n)}`;function ze(n,t,e){let{nodes:s,output:o}=t,
r=v(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),a=v(r,"div",{class:"bp-heading"}),i=v(r,"di\
v",{class:"bp-slider"});v(i,"span",{},"ε");let c={min:0,max:Yt.length-1,step:1},l=qt(i,{...c,"aria-label":"size of ε"},
b=>h(Math.sign(k)*Yt[Yt.length-1-b])),u=At(i,{"aria-label":"ε, typed"},h,b=>b?"":"a nudge by 0 moves nothing: write ano\
ther number"),f=v(v(r,"div",{class:"bp-wide"}),"table"),d=v(r,"p",{role:"status","aria-live":"polite"}),p=v(r,"p",{class:"\
bp-open"},"Pull the chosen box to the left or right");v(p,"span",{class:"bp-by-keys"},", or press + and − on it"),p.append(
".");let k=gs,g="",m=[];function h(b){x(b),e()}function x(b){k=b;let $=Math.abs(b),S=Yt.reduce((w,M)=>Math.abs(Math.log(
M/$))<Math.abs(Math.log(w/$))?M:w);l.value=String(Yt.length-1-Yt.indexOf(S)),l.setAttribute("aria-valuetext",T(b)),u.set(
b)}r.addEventListener("keydown",b=>b.stopPropagation()),x(gs);function y(b){g=s[b].name,f.replaceChildren();let $=v(f,"t\
r"),S=`∂node/∂${s[b].name} · ε`;for(let M of["node","really moves by",S,"left over"])v($,"th",{scope:"col"},M);let w=new Set(
[b]);s.forEach((M,E)=>{M.gate!==null&&M.inputs.some(O=>w.has(O))&&w.add(E)}),m=[...w].map(M=>{let E=v(f,"tr",M===o?{class:"\
bp-total"}:{});return v(E,"th",{scope:"row"},s[M].name),{place:M,cells:[0,1,2].map(()=>v(E,"td"))}})}return{get:()=>k,set:h,
toggle(b){r.hidden=!b},show(b,{moved:$,promised:S,after:w},{values:M},E){g!==s[b].name&&y(b);let[O,N]=[s[b].name,s[o].name];
F(a,`${O} is nudged by ε = ${T(k)}`);for(let{place:I,cells:B}of m){let[_,j]=[$[I],S[I]],W=j!==void 0&&Number.isFinite(j);
F(B[0],_===void 0?"undefined":de(_)),F(B[1],E?W?de(j):"undefined":"?"),F(B[2],E?W&&_!==void 0?de(bs(_,j)):"–":"?")}let C=m.
flatMap(({place:I})=>bs(Number($[I]),Number(S[I]))?[I]:[]),P=E?hs(t,M,w,C):"";F(d,wr(O,N,k,$[o],S[o],E,b===o,P))}}}function wr(n,t,e,s,o,r,a,i){
if(a)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<hr&&Math.abs(s-o)>gr*Math.abs(o),f=i&&
!l?` ${i}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function Fe(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};Re(n,({pointerType:o})=>o===
"touch"&&!(t()&&n.classList.contains("chosen"))?null:r=>s(r/br)),n.addEventListener("keydown",o=>{let{key:r,altKey:a,ctrlKey:i,
metaKey:c}=o,l={"+":1,"-":-1,"−":-1}[r];if(!l||a||i||c)return;let u=t()+l*Nn;s(Math.abs(u)<Nn/2?u+l*Nn:u),o.preventDefault(),
o.stopPropagation()})}var En={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},vr=3;function _e(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:a}=e;if(o||r||a)return;let i={
Home:n[0],End:n[n.length-1]},c=s in En?xr(n,t,En[s]):i[s];!c&&!(s in En)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function xr(n,t,[e,s]){let o=ws(
t),r,a=Number.POSITIVE_INFINITY;for(let i of n){let[c,l]=ws(i).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+vr*Math.abs(e*l+s*c);u>1&&
f<a&&([r,a]=[i,f])}return r}function ws({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var $r="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",kr=100,vs=6,yr=/^(value|gradient|partial|local|downstream|range):/,Mr=["chosen","from","to","moved","right",
"wrong"];function xs(n,t,e){let{nodes:s}=t,o=Ce(n,{role:"group","aria-label":`${t.title}. ${$r}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let a=[...r.querySelectorAll("[da\
ta-k]")].map(b=>({key:b.getAttribute("data-k")??"",target:b})),i=a.filter(({key:b})=>/^(node|edge):/.test(b)),c=a.filter(
({key:b})=>yr.test(b)||/^(tint|image):/.test(b)),l=c.map(()=>""),u=i.flatMap(({key:b,target:$})=>{let S=s.findIndex(w=>ue(
w)&&`node:${w.name}`===b);return S<0?[]:[Sr($,S,s[S])]}),f=new Map(u.map(b=>[b.place,b])),d=je(r);for(let b of u)Nr(b,$=>e.
choose($));let p=_e(u),k=D(r.querySelector("g"),"g",{class:"bp-frames"});for(let b of u)g(b);function g(b){let{target:$,
place:S}=b;$.setAttribute("role","button");let w=()=>Or(b);$.addEventListener("click",M=>e.choose(h(b,M)??w())),$.addEventListener(
"focus",()=>{e.choose(w()),o.reveal([b.outline])}),$.addEventListener("keydown",M=>{M.key==="Enter"&&(M.preventDefault(),
e.edit())}),$.addEventListener("pointermove",M=>e.point(h(b,M))),$.addEventListener("pointerleave",()=>e.point(null)),Re(
$,M=>m(b,M)),Fe($,e.epsilon,M=>e.pull(S,M))}function m(b,$){let S=h(b,$);return!S||$.pointerType==="touch"&&!b.target.classList.
contains("chosen")||(e.choose(S),!e.isOpen(S))?null:($.stopImmediatePropagation(),w=>e.drag(S,w/kr))}function h({grids:b,
place:$},S){let{clientX:w,clientY:M}=S,E=k.getScreenCTM();if(!E)return null;let O=new DOMPoint(w,M).matrixTransform(E.inverse());
for(let[N,{x:C,y:P,across:I,down:B,rows:_,columns:j}]of Object.entries(b)){let[W,R]=[Math.floor((O.y-P)/B),Math.floor((O.
x-C)/I)];if(W>=0&&W<_&&R>=0&&R<j)return{kind:N,place:$,entry:W*j+R}}return null}let x=[];return{element:o.element,resize:o.
resize,width:r.viewBox.baseVal.width,flows:d,isMark:b=>s[b].shape.length>0&&!f.get(b)?.grids.value,reveal(b){let $=b.flatMap(
S=>f.get(S)?.outline??[]);$.length&&o.reveal($)},open(b,$){for(let j of u)j.target.classList.toggle("opened",j.place===b);
let S=b===null?void 0:f.get(b)?.outline;if(Object.assign(o.element.style,{minHeight:"",minWidth:""}),!S)return;let w=o.element.
getBoundingClientRect().width/o.element.offsetWidth||1,[M,E]=[S,r].map(j=>{let{x:W,y:R,width:L,height:V}=j.getBoundingClientRect();
return new DOMRect(W/w,R/w,L/w,V/w)});$.style.minWidth=`${M.width}px`;let{offsetWidth:O,offsetHeight:N}=$,C=(M.left+M.right)/
2-E.left,[P,I]=[M.top-E.top-N,M.bottom-E.top],B=I+N>E.height&&P>=0?P:I;$.style.left=`${Math.max(0,Math.min(C-O/2,E.width-
O))}px`,$.style.top=`${B}px`;let _={minHeight:`${B+N}px`,minWidth:`${Math.min(O,n.clientWidth)}px`};Object.assign(o.element.
style,_)},choose({kind:b,place:$,entry:S}){p.stopAt($);for(let w of u){let M=w.place===$;M&&Object.assign(w,{kind:b,entry:S}),
w.target.classList.toggle("chosen",M),w.target.setAttribute("aria-pressed",String(M))}},light(b){k.replaceChildren();for(let $ of Mr){
let S=new Set;for(let{kind:w,place:M,entry:E}of b[$]??[]){let O=f.get(M)?.grids[w];if(!O){$!=="moved"&&!S.has(M)&&y(M,$),
S.add(M);continue}let[N,C]=[Math.max(O.across,vs),Math.max(O.down,vs)],P=O.x+(E%O.columns+.5)*O.across-N/2,I=O.y+(Math.floor(
E/O.columns)+.5)*O.down-C/2;D(k,"rect",{class:`bp-entry bp-entry-${$}`,x:P,y:I,width:N,height:C,rx:2})}}},show(b,$){c.forEach(
({key:w,target:M},E)=>{let O=b[w]??"";O!==l[E]&&(l[E]=O,w.startsWith("tint:")?M.setAttribute("class",`tint ${O}`):w.startsWith(
"image:")?M.setAttribute("href",O):M.textContent=O)});for(let w of x)w.classList.remove("now","back");let S=i.filter(({key:w})=>b[w]);
for(let{key:w,target:M}of S)M.classList.add(...b[w].split(" "));x=S.map(({target:w})=>w);for(let w of u){let M=$(w.place,
w.entry);M!==w.label&&w.target.setAttribute("aria-label",M),w.label=M}}};function y(b,$){let S=f.get(b)?.outline;if(!S)return;
let{x:w,y:M,width:E,height:O}=S,N={x:w.baseVal.value,y:M.baseVal.value,width:E.baseVal.value,height:O.baseVal.value};D(k,
"rect",{class:`bp-entry bp-entry-${$}`,...N,rx:4})}}var Or=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function Sr(n,t,e){
let s=n.querySelector(".box"),o={};for(let r of["value","gradient"]){let a=n.querySelector(`[data-k="grid:${r}:${e.name}\
"]`);if(!a)continue;let{rows:i,columns:c}=$n(e.shape),[l,u,f,d]=[a.x,a.y,a.width,a.height].map(p=>p.baseVal.value);o[r]=
{x:l,y:u,across:f/c,down:d/i,rows:i,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}
function Nr(n,t){let{values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&
s.y>e.y,[r,a]=[o?2:1,s&&!o?2:1];n.target.addEventListener("keydown",i=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=i,d={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,k]=d[c],g=n.kind==="gradient",m=Math.
floor(n.entry/e.columns)+(g&&o?e.rows:0)+p,h=n.entry%e.columns+(g&&!o?e.columns:0)+k;if(m<0||h<0||m>=r*e.rows||h>=a*e.columns)
return;let x=m%e.rows*e.columns+h%e.columns,y=m>=e.rows||h>=e.columns?"gradient":"value";t({kind:y,place:n.place,entry:x}),
i.preventDefault(),i.stopImmediatePropagation()})}var lt=(n,t)=>`${n.name}${Kt(t,n.shape)}`;var Xt=n=>({shape:[],entries:[n]}),Ft=(n,t)=>({shape:n,entries:new Array(it(n)).fill(t)}),St=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),An=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function $s(n,t){return n.
entries.every(Number.isFinite)?n:!t||!St(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(
e)?t.entries[s]:e)}}function Tn(n,t){let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];
return o.some((r,a)=>r!==s[a]&&r!==1&&s[a]!==1)?null:o.map((r,a)=>r===1?s[a]:r)}function me({shape:n,entries:t},e){if(t.
length===it(e))return t;let s=e.length-n.length,r={inputs:[n.map((a,i)=>a===e[s+i]?"ij"[s+i]:"uv"[i]).join("")],result:"\
ij".slice(0,e.length)};return bt(gt(r,[n],e),[t])}function Be(n,t,e){let s=t.map(r=>me(r,n)),o=Array.from({length:it(n)},
(r,a)=>{let i=e(...s.map(c=>c[a]));return Number.isFinite(i)?i:NaN});return{shape:n,entries:o}}function Ln(n,t,e){let s=Tn(
n.shape,t.shape);if(!s)return null;let[o,r]=[me(n,s),me(t,s)];return{shape:s,entries:o.map((a,i)=>e(a,r[i]))}}var Jt=(n,t)=>Ln(
n,t,(e,s)=>e*s);function ks(n,t,e,s){let o=t.shape.length?t:Ft(e,t.entries[0]);if(!St(o.shape,e))return null;let r=Ft(s,
0);return n.forEach((a,i)=>{r.entries[a]+=o.entries[i]}),r}function We(n,t,e){let s=new Map;for(let[i,{shape:c}]of t.entries()){
let l=n.inputs[i];if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;
s.set(f,c[u])}}for(let i of"uv")s.set(i,1);let o=[...n.result];if(o.some(i=>!s.has(i))){if(o.length!==e.length)return null;
for(let[i,c]of o.entries())s.has(c)||s.set(c,e[i])}let r=o.map(i=>s.get(i)??1),a=gt(n,t.map(i=>i.shape),r);return{shape:r,
entries:bt(a,t.map(({entries:i})=>i))}}function ys({shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in
e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.map((a,i)=>t[i%o*s+Math.floor(i/o)])};let r=t.map((a,i)=>{for(let c=i+
o;c<s*o;c+=o)if(t[c])return 0;return+(a!==0)});return{shape:n,entries:r}}var Z={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},Er=n=>Object.keys(
n).map(Number);function Ot(n){for(let t in n)return!1;return!0}var Zt=({local:n,upstream:t,times:e,pattern:s})=>Er({...n,
...t,...e,...s});function Ms(n,t){let e=i=>Object.fromEntries(Object.entries(i).filter(([c])=>t.includes(Number(c)))),[s,
o,r,a]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:a}}var Os=(n,t)=>["l\
ocal","upstream","times","terms","added","given","pattern","replacing"].some(e=>Object.keys(n[e]).some(s=>s in t[e])),Ss=(n,t)=>({
local:{...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.
terms},added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),Tt=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(a=>!tt(t.nodes[a])).reverse();this.nodes=o.
map(a=>t.nodes[a]),this.place=o;let r=new Map(o.map((a,i)=>[a,i]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((a,i)=>{a.gate!==null&&a.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[i].push(this.edges.length),this.edges.push({input:u,gate:i,
position:l}))})}),this.gate=this.edges.map(({gate:a})=>a),this.local=this.edges.map((a,i)=>this.localGradient(i)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,a)=>r+a,0)+ +(s===this.output))}isSame(t,e){return st(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return rt(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],a=this.nodes[o],i=vt(a,this.values),{value:c,local:l}=s[a.gate];return typeof e=="object"?"value"in e?this.valueOf(
e.value):(i[r]=this.valueOf(e.at),De(l[r](...i,De(c(...i))))):e===void 0?De(l[r](...i,this.valueOf(o))):this.formula(o,e)}formula(t,e){
let[s,o,r]=vt(this.nodes[t],this.values);return De(mt(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.
functions))}slopes(t){let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(a=>this.formula(
e,a)===0))return[this.local[t],this.local[t]];let r=o.interval[s].map(a=>this.formula(e,a));return[Math.min(...r),Math.max(
...r)]}run(t,e){return this.passBack(t,e??new Map)[0]}passBack(t,e){let s=[],o=[];return this.nodes.forEach((r,a)=>{let[
i,c]=this.gathered(a,t,o);s.push(i),o.push(c===void 0?this.answered(a,e,i):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],
r=new Map(o.map(p=>[p,this.flow(p,e,s)])),a=p=>p.map(k=>r.get(k)),i=t===this.output?[this.startingWith(e.start)]:[],c=e.
terms[t]?.map(p=>this.product(p.map(k=>this.total(t,a(k))))),l=this.total(t,[...i,...c??a(o)]),u=o.filter(p=>!e.late.includes(
p)),f=u.length===o.length?void 0:this.total(t,[...i,...a(u)]),d=e.given[t];return d&&(f="laid"in d||"slope"in d&&d.slope===
this.output?l:void 0,l=this.given(d)),t in e.added&&(f??=l,l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){
return e.get(t)??s}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?1:s[o],a=e.local[t];if(typeof a==
"object"&&"otherwise"in a)return r+this.local[t];let i=t in e.local?this.localGradient(t,a):this.local[t];return r*i*(e.
times[t]??1)}total(t,e){return e.reduce((s,o)=>s+o,0)}product(t){return t.reduce((e,s)=>e*s,1)}given(t){if("value"in t)return this.
valueOf(t.value);if(!("slope"in t))return;let e=this.slopesOf(t.slope)[t.by];return t.times===1?e:this.product([e,this.startingWith(
t.times)])}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+
1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)
for(let o of this.into[s])e.add(this.edges[o].input);return e}},De=n=>Number.isFinite(n)?n:NaN;var Qt=class extends Tt{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,a,i)=>r+it(this.shapeOf(i)),0);this.weight=
10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.gateAt(t).shape}at(t){return{
shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){let e=this.graph;
return ut(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Xt(e);if(typeof e=="object"){
if("value"in e)return this.valueOf(e.value);if("along"in e)return Jt(this.local[t],this.local[e.along]);if("slopes"in e)
return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==void 0)
return this.ofReduction(t,r,e!==void 0);if(In(r))return null;let a=r.inputs.map(d=>this.at(d)),i=this.valueOf(s),{value:c,
local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){a[o]=this.valueOf(e.at);let d=Tn(a[o].shape,r.shape);
if(!d||!St(d,r.shape))return;i=Be(r.shape,a,c)}if(typeof e!="string")return Be(r.shape,[...a,i],l[o]);let u=this.mistakes.
formulas[e],f=[..."abc".slice(0,a.length),"y"];return Be(r.shape,[...a,i],(...d)=>mt(u,Object.fromEntries(f.map((p,k)=>[
p,d[k]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let a=this.valueOf(this.edges[t].input),i=o.pattern,
[c,l]=a.shape,u=i.result.includes("i")?["j",[l]]:["i",[c]],[f,d]=r?u:[i.result,s],p=gt({inputs:i.inputs,result:f},[a.shape],
d),k=gt({inputs:[f],result:i.inputs[0]},[d],a.shape),g=xn(e,p,a.entries),m=ae(o.local,p,k,a.entries,g,this.graph.functions);
return{shape:a.shape,entries:m}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.gateAt(e),r=In(o)?void 0:this.kinks.
get(o.gate),a=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[u,f]of this.local[t].entries.entries())f>0&&f<1&&
a.set(u,[0,1]);if(!r)return a;let i=[...o.inputs.map(u=>this.at(u)),this.valueOf(e)].map(u=>me(u,o.shape)),[c]=i,l=[..."\
abc".slice(0,o.inputs.length),"y"];for(let u of c.keys()){let f=Object.fromEntries(l.map((k,g)=>[k,i[g][u]])),d=k=>mt(this.
mistakes.formulas[k],f,this.graph.functions);if(!r.at.some(k=>d(k)===0))continue;let p=r.interval[s].map(d);Math.min(...p)<
Math.max(...p)&&a.set(u,[Math.min(...p),Math.max(...p)])}return a}slopes(t){let[e]=this.kinksAt(t).values();return e??[0,
0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.local[t].entries.
every(e=>e<0)}gathered(t,e,s){return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,s)),void 0]:super.
gathered(t,e,s)}startingWith(t){return Xt(t)}answered(t,e,s){let o=e.get(t);return o?$s(o,s):s}total(t,e){return e.length?
e.reduce((s,o)=>s&&o&&Ln(s,o,(r,a)=>r+a)):Ft(this.shapeOf(t),0)}product(t){return t.includes(null)?null:t.reduce((e,s)=>e&&
s&&Jt(e,s))}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],a=r&&this.along(
t,e,r);return a&&t in e.times?Jt(a,Xt(e.times[t])):a}start(t,e){let s=this.gateAt(this.gate[t]);return t in e.pattern||!In(
s)?Xt(1):Ft(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:a}=this.edges[t],{made:i,shape:c,inputs:l}=this.gateAt(o),
u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(i.back){let g=l.map((h,x)=>x===a?s:this.at(h));if(typeof d=="object"&&"\
value"in d?g[1-a]=this.valueOf(d.value):d!==void 0&&(g[1-a]=ys(g[1-a],d)),f)return We(f,g,u);if(!St(s.shape,c))return null;
let m=this.plans(t).back[a];return{shape:u,entries:bt(m,g.map(({entries:h})=>h))}}if(i.places)return ks(i.places,s,c,u);
let p=d===void 0?this.local[t]:this.localGradient(t,d);if(!p)return null;let k=this.mistakes.ones?.[t];if(d===void 0&&k!==
void 0&&(p=Xt(k)),f)return We(f,[s,p],u);if(i.pattern&&St(s.shape,c)){let g=this.plans(t).back[0];return Jt({shape:u,entries:bt(
g,[s.entries])},p)}return Jt(s,p)}replaced(t,e,s){let o=Ft(this.shapeOf(t),0);for(let r of e){let a=s(r),{places:i}=this.
gateAt(this.gate[r]).made;if(!a||!i)return null;for(let c of i)o.entries[c]=a.entries[c]}return o}given(t){if(!("laid"in
t))return super.given(t);let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern)return We(t.pattern,[e],
[]);let[s,o]=e.shape,r=e.entries.map((a,i)=>e.entries[i%s*o+Math.floor(i/s)]);return{shape:e.shape,entries:r}}slopesOf(t){
let e=this.known.get(t);if(e)return e;let s=[];return this.nodes.forEach((o,r)=>{let a=this.feeds[r].filter(i=>this.gate[i]>=
t);r===t?s.push(Ft(this.shapeOf(r),1)):s.push(this.total(r,a.map(i=>this.flow(i,Z,s))))}),this.known.set(t,s),s}scales(){
let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.largest(r,t[this.gate[r]]));t.push(o.reduce((r,a)=>r+a,0)+
+(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.edges[t],{made:r,inputs:a}=this.gateAt(s);if(!r.back)return e*
(this.local[t]?An(this.local[t]):1);let{terms:i}=this.plans(t).back[o],c=a.filter((l,u)=>u!==o).map(l=>An(this.at(l)));return e*
i*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every((o,r)=>Number.isNaN(o)||st(o,e.entries[r]))}},In=({made:n})=>!Ot(n);function Ns(n,t,e){let s=new Map(n.edges.map((a,i)=>[i,n.kinksAt(i)]));for(let[a,i]of s)i.size||s.delete(a);if(!s.size)return[
Z];let o=Math.max(2,...[...s.keys()].flatMap(a=>jn(n,a).map(i=>i.length))),r=Array.from({length:o},(a,i)=>Object.fromEntries(
[...s].map(([c,l])=>[c,Ar(n,c,l,i)])));return[Z,...[{},...r].map(a=>Tr(n,s,t,e,a))]}function jn(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function Ar(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[a,i]]of e)o[r]=s>0!=
n.edges[t].position>0?i:a;for(let r of jn(n,t))for(let[a,i]of r.entries())o[i]=+(a===Math.min(s,r.length-1));return{slopes:o}}
function Tr(n,t,e,s,o){let r={...o},a=new Set;return n.feeds.forEach((i,c)=>{let l=i.filter(d=>t.has(d)&&!a.has(d)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=Ir(n,f,u,r,s);for(let d of n.into[n.gate[f]]){let p=[...t.get(d)?.values()??
[]];d===f||!p.length||p.some(([k,g])=>k!==0||g!==1)||(a.add(d),r[d]=Lr(n,d,r[f]))}}),{...Z,local:r}}function Lr(n,t,e){let s=[
...n.local[t].entries];for(let o of n.kinksAt(t).keys())s[o]=1-e.slopes[o];return{slopes:s}}function Ir(n,t,e,s,o){let r=n.
local[t].entries,[a,i]=n.passBack({...Z,local:s},o),c=g=>n.flow(t,{...Z,local:g},i)?.entries??[],l=c(s),u=c({[t]:{slopes:r.
map(()=>1)}}),f=a[n.edges[t].input].entries,d=e.entries.map((g,m)=>g-f[m]+l[m]),p=[...r];for(let[g,[m,h]]of n.kinksAt(t))
u[g]&&!Number.isNaN(d[g])&&(p[g]=Math.min(h,Math.max(m,d[g]/u[g])));let k=g=>g.reduce((m,h)=>m+p[h],0);for(let g of jn(n,
t)){let m=g.filter(y=>Number.isNaN(d[y])),h=Math.max(0,1-k(g.filter(y=>!m.includes(y))));for(let y of m)p[y]=h/m.length;
let x=k(g);for(let y of g)p[y]=x?p[y]/x:r[y]}return{slopes:p}}var Rn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(Z),this.expected=t.run(Z,this.answers),this.open=Es(t,new Map),this.bounds=Es(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return jr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return st(this.answer(t),e,this.scale[t])}isNearby(t,e){return fs(this.answer(t),e)}isUnchanged(t,e){
return st(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,a)=>r.map(i=>[this.answer(i),a[i]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return fe(e(s,this.right))||fe(e(o,this.expected))}};function Es(n,t){let e=n.edges.map((r,a)=>n.slopes(a)),s=[];if(e.
every(([r,a])=>r===a)){for(let r of n.run(Z,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,a)=>{let i=+(a===
n.output),c=i;for(let g of r){let m=o[n.gate[g]].flatMap(h=>e[g].map(x=>h*x));i+=Math.min(...m),c+=Math.max(...m)}s.push(
[i,c]);let l=t.get(a);o.push(l===void 0?[i,c]:[l,l]);let u=r.filter(g=>e[g][0]!==e[g][1]&&n.into[n.gate[g]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===i)return;let d=Math.min(1,Math.max(0,(l-i)/(c-i))),p=f>0?d:1-
d,k=n.into[n.gate[u[0]]].find(g=>g!==u[0])??NaN;e[k][0]===0&&e[k][1]===1&&(e[k]=[1-p,1-p])}),s}var jr=n=>new Set(n).size===
1&&(n.length>2||[-1,0,1].includes(n[0])),Cn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{
Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(Z),this.expected=t.run(Z,this.
answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.isOneNumber=!1}fitting(t){
let e=Ns(this.way,this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].filter(a=>this.isClose(a,
r[a]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.answers.get(t)}mayBeRight(t){
return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){if(!e||!s||!St(e.shape,
s.shape))return null;let{shape:o,entries:r}=this.answer(t),a=St(o,e.shape)?r.map(Number.isNaN):[];return e.entries.flatMap(
(i,c)=>a[c]?[]:[[i,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){return this.pairs(
t,e,s)?.every(([o,r])=>st(o,r,this.scale[t]))??!1}isNearby(t,e){let s=Mn*this.scale[t];return this.pairs(t,this.answer(t),
e)?.every(([r,a])=>Math.abs(r-a)<=Math.max(Ie*Math.abs(a),s))??!1}isUnchanged(t,e){return this.areClose(t,e,this.expected[t])}seen(t){
let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){
let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),s[o]);return r?r.filter(([a,i])=>!st(a,i,this.
scale[o])):[[0,1]]});return fe(e(this.right))||fe(e(this.expected))}},As=(n,t)=>n instanceof Qt?new Cn(n,t):new Rn(n,t);var Rr=.3,he=4;function He(n,t){let{misconceptions:e,places:s}=n.mistakes;return Object.entries(s).flatMap(([o,r])=>{let{
rank:a,message:i,says_for:c,one_of:l="",of_slope:u}=e[o];return r.filter(({needs:d=[]})=>d.every(p=>t.includes(p))).map(
({node:d,wrong:p,words:k={},needs:g=[],unlikely:m=0,special:h,signed:x=[]})=>{let y=x.length>0&&x.every(b=>n.isNegative(
b));return{code:o,node:d,wrong:{...Z,...p},message:h??te(i,k),oneOf:h?"":te(l,k),rank:a+(y?m-Rr:m),unlikely:m,needs:g,saysFor:c,
ofSlope:h?void 0:u,explains:[]}})})}var te=(n,t)=>n.replace(/\{(\w+)\}/g,(e,s)=>t[s]??e);var Cr=15e4,Pr=3e3,zr=4,Ve=class{constructor(t,e,s,o,{mistakes:r=[],rounded:a="",composed:i=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=a,this.composed=i}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function Ts(n,t){let e=As(n,t),s=[...e.answers.keys()],o=s.filter(p=>!e.mayBeRight(p)),r=o.
filter(p=>!e.follows(p));if(!r.length)return null;let a=new Pn(e,r,o),i=a.alone(),c=new Map(r.map(p=>[p,e.rounding([p])]));
if(!i.length&&r.every(p=>c.get(p)))return new Ve(n,s,o,r,{rounded:e.rounding(r)||c.get(r[0])});let l=i.length?[]:a.composed(),
u=[i,l].find(p=>p.length)??a.some(),f=new Set(u.flatMap(({explains:p})=>p)),d=r.filter(p=>f.has(p)||!c.get(p));return new Ve(
n,s,o,d,{mistakes:u,composed:l.length>0})}var Pn=class{constructor(t,e,s){this.case=t,this.errors=e,this.amiss=s,this.way=
t.way,this.alike=e.length>1&&t.isOneNumber;let r=He(this.way,[...t.answers.keys()]).filter(({needs:i,wrong:c,unlikely:l})=>i.
every(u=>!(u in c.given)||s.includes(u))&&!(l>=he&&this.isAnyZero(c))&&!(this.alike&&this.written(c).length===1));this.most=
Math.floor(Cr/((this.way.edges.length+1)*this.way.weight));let a=r.sort((i,c)=>i.rank-c.rank).slice(0,this.most);this.likely=
a.filter(({unlikely:i})=>i<he),this.others=a.filter(({unlikely:i})=>i>=he),this.fitting=this.fittingOf(this.likely)}written(t){
return Object.keys(t.given).filter(e=>this.case.answers.has(Number(e)))}isAnyZero({given:t}){return Object.values(t).some(
e=>"value"in e&&this.way.valueOf(e.value)===0)}alone(){let t=this.whole(this.fitting);if(t.length)return this.told(t);let e=[
...this.fitting,...this.fittingOf(this.others)],s=this.whole(e);if(s.length||this.alike)return this.told(s);let o=this.two(
this.fitting);return this.told(o.length?o:this.two(e))}composed(){if(this.errors.every(a=>this.case.answers.get(a)===0))
return[];let e=this.likely.filter(({wrong:a,rank:i})=>Ot(a.given)&&i<he).filter(({wrong:a})=>new Set(Zt(a).map(i=>this.way.
gate[i])).size<2),s=[],o=0;for(let a of Fr(e)){if(++o>Math.min(Pr,this.most))break;this.cover(Ss(a[0].wrong,a[1].wrong)).
length===this.errors.length&&s.push(a)}let r=Math.min(...s.map(([a,i])=>a.rank+i.rank));for(let a of[s,s.filter(([i,c])=>i.
rank+c.rank===r)]){let i=a.flat();if(new Set(i.map(({code:c})=>c)).size<=zr)return i.map(c=>({...c,explains:this.errors}))}
return[]}some(){let t=this.alike?[]:this.fitting;return 2*new Set(t.flatMap(({explains:s})=>s)).size>=this.errors.length?
this.told(t):[]}fittingOf(t){return t.map(s=>({...s,explains:this.cover(s.wrong)})).filter(({explains:s})=>s.length)}whole(t){
let e=t.filter(({explains:o})=>o.length===this.errors.length),s=new Set(e.map(({code:o})=>o));return[...e,...this.repeated(
t).filter(({code:o})=>!s.has(o))]}cover(t){let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=this.written(t).
length>0,a=e.run(t,s),i=[];for(let c of s.keys()){if(this.case.isClose(c,a[c])||this.case.isNearby(c,a[c])&&(i.length||(i=
e.run(t)),this.case.isClose(c,i[c])))continue;let l=this.case.isUnchanged(c,a[c]);if(c in t.given&&!this.amiss.includes(
c)||!l||!(r||this.errors.includes(c)))return[];o.delete(c)}return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].
flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){
let e=[...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],a)=>{for(let[i,c]of e.slice(a+
1))new Set([...r,...c]).size===this.errors.length&&s.add(o).add(i)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){
let e=new Map,s=new Map,o=({code:a,explains:i})=>`${a} ${i}`;for(let a of t){let i=this.needed(a),c=Object.keys(i.wrong.
given),l=JSON.stringify([o(i),c.length===1?c:i.wrong]),u=e.get(l);(!u||u.rank>i.rank)&&e.set(l,i),s.set(o(i),Math.min(i.
rank,s.get(o(i))??1/0))}return[...e.values()].filter(a=>a.rank===s.get(o(a))).sort((a,i)=>a.rank-i.rank)}needed(t){let{wrong:e}=t;
if(Zt(e).length<2||![e.terms,e.added,e.times].every(Ot))return t;let s=this.case.seen(e);for(let r of new Set(Zt(e).map(
a=>this.way.gate[a]))){let a=Zt(e).filter(l=>this.way.gate[l]!==r),i=Ms(e,a),c=a.length?this.case.seen(i):[];c.length===
s.length&&c.every((l,u)=>st(l,s[u]))&&(e=i)}let o=Zt(e).map(r=>this.way.gate[r]);return{...t,wrong:e,node:Ot(e.upstream)?
Math.min(...o):Math.max(...o)}}};function*Fr(n){for(let[t,e]of n.entries())for(let s of n.slice(0,t))(s.node!==e.node||s.
code!==e.code)&&!Os(s.wrong,e.wrong)&&(yield[s,e])}var Ls=3,Ge=4,Is="Compute upstream × local along each edge there again, and add the flows that meet.";function js(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:a}=n,i=_r(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=i.get(
l);return r||(f?Wr(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?Zr(n,l):a?`follows from \
what is wrong at ${ht(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function Rs(n,t){
let e=n.run(Z),s=Object.keys(t).filter(a=>!n.isSame(t[a],e[n.numberOf(a)])),o=n.gate.flatMap((a,i)=>{let[c,l]=n.slopes(i);
if(c===l)return[];if(n.nodes[a].made?.local!==void 0)return[`At ${Et(n.nodes[a])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(i));return[`At ${Et(n.nodes[a])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(a=>[a,r]))}function _r({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:i})=>i.length===t.length),o=new Map;for(let i of s.length?s:n){let[c]=i.explains;
o.set(c,[...o.get(c)??[],i])}for(let[i,c]of o)o.set(i,Br(c));let r=[...o.values()].filter(i=>i.every(({code:c})=>c===i[0].
code)),a=new Set(r.map(([{code:i}])=>i));for(let[i,c]of o){let l=c.filter(({code:u})=>a.has(u));l.length&&o.set(i,l)}return o}
function Br(n){let t=n.flatMap(({saysFor:s})=>s),e=n.filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].
rank+1)}function Wr({way:n,composed:t},e){if(t&&new Set(e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(a=>Ue(
n,a))),r=Cs(n,e[0],[[...o].sort((a,i)=>i-a)]);return zn(n,"Perhaps the same mistake was made twice:","and",[r])}let s=Gr(
n,e);return t?zn(n,"Perhaps two mistakes came together:","and",s):s.length===1?s[0]:s.length>Ls?Yr(n,e):zn(n,"Perhaps","\
or",s)}function zn(n,t,e,s){let o=s.map(Hr),r=o.map(([i])=>Vr(n,i.replace(/\.$/,""))),a=[...new Set(o.map(([,i])=>i))];return a.
length===s.length&&s.length<Ls?`${t} ${r.map((i,c)=>`${i}. ${a[c]}`).join(` ${Dr(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${a.
length===1?a[0]:Is}`}var Dr=n=>n[0].toUpperCase()+n.slice(1);function Hr(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(
0,t),n.slice(t+2)]}var Vr=(n,t)=>n.numberOf(t.split(" ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function Gr(n,t){let e=new Set,
s=new Map;for(let o of t){let r=JSON.stringify(o.wrong);if(e.has(r))continue;e.add(r);let a=o.oneOf||o.message;s.set(a,[
...s.get(a)??[],o])}return[...new Set([...s.values()].map(o=>Kr(n,o)))]}function Kr(n,t){let[e]=t;if(e.oneOf&&t.length>1)
return e.oneOf;if(e.ofSlope&&t.length===1&&e.explains.length===1)return Xr(n,e,e.ofSlope);let s=t.map(o=>Ue(n,o));return Cs(
n,e,s)}function Ue(n,{node:t,wrong:e}){let s=new Set(Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));
return s.size&&Ot(e.terms)?[...s].sort((o,r)=>r-o):[t]}function Cs(n,{message:t},e){let s=e.filter(o=>!e.some(r=>Ur(r,o)));
return te(t,{gates:qr(n,s)})}var Ur=(n,t)=>n.length<t.length&&n.every(e=>t.includes(e));function qr(n,t){let e=[...new Map(
t.map(s=>[Ke(n,s),s]))];return e.length<3?e.map(([s])=>s).join(" or "):e.every(([,s])=>s.length===1)?`one of ${ht(Ps(e.map(
([s])=>s)))}`:e.map(([s,o])=>o.length>1?`all of ${s}`:s).join(", or ")}var Ps=n=>n.length<=Ge?n:[...n.slice(0,Ge-1),`${n.
length-Ge+1} more`],Ke=(n,t)=>ht(t.map(e=>Et(n.nodes[e])));function Yr(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[
...new Set(t.flatMap(u=>Ue(n,u)))],r=o.filter(u=>u===e||n.nodes[u].gate===null),a=r.flatMap(u=>n.feeds[u].map(f=>n.gate[f])),
c=[...new Set([...o.filter(u=>!r.includes(u)),...a])].sort((u,f)=>f-u),l=`all on the way back through ${ht(Ps(c.map(u=>Et(
n.nodes[u]))))}`;return`Several mistakes lead to this number for ${s}, ${l}. ${Is}`}function Xr(n,t,e){let[s]=t.explains,
o=Ue(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===u)),a=r.length?r:o,i=n.names(a),c=[...new Set(n.feeds[a[0]].map(u=>n.
gate[u]))].sort((u,f)=>f-u),l={slopes:ht(i.map(u=>`∂${u}/∂${n.nodes[s].name}`)),gates:Ke(n,a),arrives:i.join(" and a\
t "),above:ht(n.names(c))};return a.length>1?te(e.several,l):te(Jr(n,t,a[0])?e.one:e.part,l)}function Jr(n,{wrong:t,explains:[
e]},s){let o=new Set([e]);for(let i of[...n.nodes.keys()].reverse())i!==s&&n.into[i].some(c=>o.has(n.edges[c].input))&&o.
add(i);let r=n.into[s].map(i=>n.edges[i].input).filter(i=>o.has(i)),a=new Set(n.into[s].filter(i=>i in t.upstream).map(i=>n.
edges[i].input));return!o.has(n.output)&&r.every(i=>a.has(i))}function Zr(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.
graph.nodes[e.graph.output],r=n.doubtfulEdges(t),a=r.length?r:e.feeds[t],i=[...new Set(a.map(d=>e.gate[d]))];if(t===e.output)
return`Here the backward pass starts: how far does ${o} move if ${o} itself is nudged?`;if(!i.length)return`${s} feeds n\
o gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(a.map(d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`\
Look at ${Ke(e,[...i].reverse())} again`,{name:p}=e.nodes[i[0]];return a.length===1?`${d}: multiply the gradient of ${p}\
 by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstream by local along each edge to ${s}, then add the flows.`}
let l=`the ${i.length} gates from ${Et(e.nodes[i[0]])} back to ${s}`,u=c.size<a.length?", and add flows that meet":"";return`\
Look at ${i.length>Ge?l:Ke(e,i)} again, one after the other: multiply upstream by local along each edge${u}.`}function ge(n,t,e,s){let o="arrays"in n?new Qt(n,t,e.values):new Tt(n,t,e.values),r=Ts(o,s),a=r?js(r):Rs(o,s),i=Object.keys(
s).map(l=>[l,{isRight:!r||!a.has(l),text:a.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
i),codes:[...new Set(c)]}}function zs(n,t,e,s,o){let{nodes:r,output:a}=t,i=v(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});v(i,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=v(i,"p"),l=v(
c,"button",{type:"button"},"Check"),u=v(c,"button",{type:"button"},"Reveal"),f=v(i,"dl"),p=[...r.keys()].filter(w=>!tt(r[w])&&
w!==a).reverse().map(w=>{let{name:M}=r[w],E=`∂${r[a].name}/∂${M}`,O=v(f,"div");return v(O,"dt",{},E),{place:w,name:M,
field:s.field(w,E),line:O,said:v(O,"dd")}}),k=v(i,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),g=!1,m=null;
function h({place:w,field:M,line:E,said:O},N,C){E.className=`bp-${N}`,E.hidden=C==="",M.classList.toggle("bp-right",N===
"right"),N==="wrong"?M.setAttribute("aria-invalid","true"):M.removeAttribute("aria-invalid"),M.title=C,s.mark(w,N),F(O,C)}
function x(){let{at:w,pass:M}=o.current();m=JSON.stringify(w);let O=p.filter(({field:L})=>L.value.trim()).map(L=>({row:L,
number:Vt(L.field.value)})),N=({place:L})=>Number.isFinite(M.gradients[L]),C=O.filter(({row:L,number:V})=>typeof V=="num\
ber"&&N(L)),P=Object.fromEntries(C.map(({row:L,number:V})=>[L.name,Number(V)])),{said:I,codes:B}=C.length?ge(t,e,M,P):{said:{},
codes:[]};for(let L of p)h(L,"open","not answered yet");for(let{row:L,number:V}of O){let{isRight:H,text:Y}=I[L.name]??{};
typeof V=="string"?h(L,"wrong",`! ${V}`):N(L)?H?h(L,"right",Y?`✓ right. ${Y}`:"✓ right"):h(L,"wrong",`✗ ${Y}`):h(L,
"open","there is no such gradient at these inputs")}y();let _=Object.values(I).filter(({isRight:L})=>L).length,j=Object.
entries(I).find(([,{isRight:L}])=>!L),W=O.find(({number:L})=>typeof L=="string"),R=j?`${j[0]}: ${j[1].text}`:W?`${W.row.
name}: ${W.number}`:"";F(k,`${_} of ${p.length} right. ${R}`.trim()),o.checked({isSolved:_===p.filter(N).length,codes:B})}
function y(){let w=p.find(({line:E})=>E.className==="bp-wrong"),M=p.find(({field:E})=>!E.value.trim());w?s.reveal([w.place]):
M?.field.focus()}function b(){m=null;for(let w of p)h(w,"open","");F(k,"")}function $(w){g=w;for(let{line:M}of p)w&&M.className===
"bp-open"&&(M.hidden=!0);l.disabled=w,F(u,w?"Hide":"Reveal"),o.hide(!w)}for(let{field:w}of p)w.addEventListener("keydown",
M=>{M.stopPropagation(),M.key==="Enter"&&(M.preventDefault(),x())});l.addEventListener("click",x),u.addEventListener("cl\
ick",()=>{g||o.revealed(),$(!g)});let{another:S}=o;return S&&v(c,"button",{type:"button"},"New numbers").addEventListener(
"click",()=>{for(let{field:w}of p)w.value="";b(),S(),$(!1)}),b(),{show(w){m!==null&&m!==JSON.stringify(w)&&b()}}}function Fs(n,t,e,s){let{nodes:o,output:r}=t,a=v(n,"section",{class:"bp-predict","aria-label":"Your gradients"});v(a,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let i=v(a,"p"),c=v(i,"label"),l=v(
c,"span",{class:"bp-names"}),u=At(c,{"aria-label":"gradient"},S),f=v(a,"p"),d=v(f,"button",{type:"button"},"Check"),p=v(
f,"button",{type:"button"},"Reveal"),k=v(a,"dl"),g=v(a,"p",{role:"status","aria-live":"polite"}),m=o.flatMap((O,N)=>xt(O)?
[N]:[]),h=new Map,x={kind:"gradient",place:m[0],entry:0},y=!1,b="",$=({place:O,entry:N})=>`${O}:${N}`;function S(O){J(o[x.
place])||x.place===r||(h.set($(x),{cell:{...x,kind:"gradient"},number:O,mark:"open"}),s.changed())}function w(){u.get();
let O=s.current(),{gradients:N}=O,C=[...h.values()],P=C.filter(({cell:R})=>Number.isFinite(N[R.place]?.[R.entry])),I=P.length?
ge(t,e,O,M(P)).said:{};for(let R of P){let{place:L,entry:V}=R.cell,H=I[o[L].name].isRight||st(R.number,Number(N[L]?.[V]));
R.mark=H?"right":"wrong"}E(I,P);let B=m.reduce((R,L)=>R+(N[L]?.length??0),0),_=C.find(({mark:R})=>R==="wrong"),j=C.filter(
({mark:R,cell:L})=>R==="right"&&xt(o[L.place])).length,W=_?` ${lt(o[_.cell.place],_.cell.entry)} is not right yet.`:"";F(
g,`${j} of the ${B} gradients of the inputs are right.${W}`),_&&s.choose(_.cell),s.changed()}function M(O){let N={};for(let{
cell:C,number:P}of O){let I=o[C.place];N[I.name]??=new Array(it(I.shape)).fill(NaN),N[I.name][C.entry]=P}return N}function E(O,N){
k.replaceChildren();for(let[C,P]of[...o.entries()].reverse()){if(!Object.hasOwn(O,P.name))continue;let{isRight:I,text:B}=O[P.
name],j=`✓ right${N.filter(({cell:R})=>R.place===C).length<it(P.shape)?" so far":""}${B&&`. ${B}`}`,W=v(k,"div",{class:I?
"bp-right":"bp-wrong"});v(W,"dt",{},`∂${o[r].name}/∂${P.name}`),v(W,"dd",{},I?j:`✗ ${B}`)}}return d.addEventListener(
"click",w),u.element.addEventListener("keydown",O=>{if(O.key!=="Enter")return;O.preventDefault();let N=u.get();if(N===null)
return;S(N),w();let{place:C,entry:P}=x,I=o[C].shape.reduce((B,_)=>B*_,1);h.get($(x))?.mark==="right"&&P+1<I&&(s.choose({
kind:"gradient",place:C,entry:P+1}),u.element.value="")}),p.addEventListener("click",()=>{y=!y,d.disabled=y,F(p,y?"Hide":
"Reveal"),s.hide(!y)}),{choose(O){let N=$(O)!==$(x);x=O;let C=o[O.place],P=`∂${o[r].name}/∂${lt(C,O.entry)}`,I=!J(C)&&
O.place!==r;F(l,I?`${P} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",I?P:"gradient"),u.element.
disabled=!I;let B=h.get($(O));N&&B?u.set(B.number):N&&(u.element.value="")},focus:()=>u.element.focus(),at(O){if(b&&b!==
O){for(let N of h.values())N.mark="open";F(g,""),k.replaceChildren()}b=O},question(O){let N=Object.fromEntries(Object.entries(
O).filter(([C])=>/^((tint|image|range):)?value:/.test(C)));o.forEach((C,P)=>{if(!J(C)){if(N[`partial:${C.name}`]="∂",P===
r)N[`gradient:${C.name}`]="1";else if(!C.shape.length){let I=h.get(`${P}:0`);N[`gradient:${C.name}`]=I?le(I.number):"?"}}});
for(let[C,P]of o.entries()){if(J(P)||!P.shape.length)continue;let I=P.shape.reduce((_,j)=>_*j,1),B=Array.from({length:I},
(_,j)=>h.get(`${C}:${j}`)?.number??Number.NaN);Ee(N,"gradient",P.name,P.shape,B);for(let _ of Object.keys(N))_.startsWith(
`gradient:${P.name}[`)&&N[_]==="–"&&(N[_]="?")}return N},marks(){let O=[...h.values()];return{right:O.filter(({mark:N})=>N===
"right").map(({cell:N})=>N),wrong:O.filter(({mark:N})=>N==="wrong").map(({cell:N})=>N)}}}}var qe=(n,t)=>ut(n)[t]?.ahead;function Fn(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=qe(n,t);return Array.
from({length:o},(a,i)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+i]})))}var Ye=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function _n(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=ut(n)[t]?.back[e];if(r){let{terms:l,places:u}=r;return Array.from({length:l},(f,d)=>o.inputs.
map((p,k)=>({kind:k===e?"gradient":"value",place:k===e?t:p,entry:u[k][s*l+d]})))}let{terms:a,places:i}=qe(n,t),c=[];for(let[
l,u]of i[e].entries())u===s&&c.push(Qr(o.inputs,e,t,Math.floor(l/a),l,i));return c}var Qr=(n,t,e,s,o,r)=>[{kind:"gradien\
t",place:e,entry:s},...n.flatMap((a,i)=>i===t?[]:[{kind:"value",place:a,entry:r[i][o]}])];function Xe(n,{kind:t,place:e,
entry:s}){return t==="value"?Fn(n,e,s).flat():Ye(n,e).flatMap(o=>_n(n,o,s).flat())}function Je(n,{kind:t,place:e,entry:s}){
if(t==="value")return Ye(n,e).flatMap(i=>{let{terms:c,places:l}=qe(n,i.place);return ti(l[i.position],s,c).map(u=>({kind:t,
place:i.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:a}=qe(n,e);return o.inputs.flatMap((i,c)=>{
let l=n[i];if(l.gate===null&&l.number!==null)return[];let u=[...a[c].slice(s*r,(s+1)*r)];return[...new Set(u)].map(f=>({
kind:t,place:i,entry:f}))})}function ti(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(r/e))}),[...s]}var Bn=6,ei={add:"+",subtract:"−",multiply:"·",divide:"/",power:"^"};function _s(n,t){let{nodes:e,output:s}=t,o=v(n,"\
section",{class:"bp-chain bp-made","aria-label":"The chain rule at an entry"}),r=v(o,"div",{class:"bp-heading"}),a=v(o,"\
p"),i=v(o,"table"),c=v(o,"p"),l=h=>`∂${e[s].name}/∂${h}`,u=(h,x)=>{let y=h.slice(0,Bn).map($=>$.map(x).join(" · ")),
b=h.length-y.length;return[...y,...b>0?[`… (${b} more)`]:[]].join(" + ")},f=({kind:h,place:x,entry:y})=>`${h==="gradie\
nt"?"d":""}${d(x,y)}`;function d(h,x){let y=e[h];return y.gate===null&&y.number!==null&&!y.shape.length?T((y.number??[])[0]):
lt(y,x)}let p=[],k="";function g(h,x,y){k=y,i.replaceChildren();let b=t.gradients&&!J(e[h])?Ye(e,h):[];if(b.length){let $=v(
i,"tr");for(let S of["flow through","upstream × local","downstream"])v($,"th",{scope:"col"},S)}p=b.map($=>{let S=e[$.place],
w=S.gate!==null&&S.made.back!==void 0,M=_n(e,$,x),E=w?M:M.map(([P])=>[P]),O=v(i,"tr");v(O,"th",{scope:"row"},S.name);let N=v(
O,"td");v(N,"span",{class:"bp-names"},`${u(E,f)}${w?"":" · local gradient"}`);let C=v(N,"span",{class:"bp-numbers"});return{
edge:$,terms:E,numbers:C,downstream:v(O,"td",{class:"bp-flow"})}})}return{show({place:h,entry:x},y,b,$){let S=e[h],w=lt(
S,x),M=({kind:j,place:W,entry:R})=>{let L=j==="gradient"?b.get(W):y.values[W];return L?Ct(T(L[R])):"?"},E=y.values[h]?.[x],
O=E===void 0?"undefined":T(E),N=y.steps.slice(0,$),C=S.gate===null||N.some(j=>j.place===h);F(a,C?`${w} = ${m(h,x,f,M)}${O}`:
`${w}: not yet`),k!==w&&g(h,x,w);for(let{edge:j,terms:W,numbers:R,downstream:L}of p){let H=N.find(et=>et.flows&&et.place===
j.place)?.flows?.find(et=>et.position===j.position),Y=H?.local?` · ${Ct(T(H.local[x]))}`:"";F(R,H?`${u(W,M)}${Y}`:"not \
yet"),F(L,H?`= ${T(H.downstream[x])}`:"")}let P=b.get(h)?.[x],I=P===void 0||J(S)?"":` = ${T(P)}`;F(r,J(S)?`${w} is data \
and gets no gradient`:`${l(w)}${I}`);let B="The output moves exactly as much as it moves itself: the backward pass start\
s with 1.",_=p.length||J(S)?"":`${e[s].name} does not depend on ${w}.`;F(c,h===s&&t.gradients?B:_)}};function m(h,x,y,b){
let $=e[h],S=Fn(e,h,x);if($.gate===null)return"";if($.made.back||$.made.places)return S.length===1&&S[0].length===1?`${u(
S,y)} = `:`${u(S,y)} = ${u(S,b)} = `;let w=$.made.pattern?$.gate.replace("log_sum_exp","log Σ exp"):$.gate,M=$.made.pattern?
S.map(([N])=>N):S[0],E=ei[w];if(E)return`${M.map(y).join(` ${E} `)} = ${M.map(b).join(` ${E} `)} = `;let O=M.length>Bn?"\
, …":"";return`${w}(${M.slice(0,Bn).map(y).join(", ")}${O}) = `}}var ni=1.2,si=[.5,1,2,4];function Ze(n,t,e){let s=v(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(M,E,O){let N=v(s,"button",{type:"button","aria-label":E,title:E},M);return N.addEventListener("click",O),N}let r=o(
"◀","One step back",()=>h(p-1)),a=o("","",$),i=o("▶","One step on",()=>h(p+1)),c=qt(s,{min:0,max:t,step:1,"aria-labe\
l":"step"},h),l=v(s,"span",{class:"bp-count"}),u=v(s,"label",{},"speed "),f=v(u,"select");for(let M of si)v(f,"option",{
value:M},`${M}×`);f.value="1";let d=t,p=t,k=0;function g(){c.value=String(p),c.setAttribute("aria-valuetext",`step ${p}\
 of ${d}`),c.max=String(d),F(l,`step ${p} of ${d}`),r.disabled=p===0,i.disabled=p===d,F(a,k?"❚❚ pause":"▶▶ play");
let M=k?"Pause":"Play the steps";a.setAttribute("aria-label",M),a.title=M}function m(M){p=Math.min(d,Math.max(0,M)),g(),
e()}function h(M){x(),m(M)}function x(){clearTimeout(k),k=0,g()}function y(){k=setTimeout(b,1e3*ni/Number(f.value))}function b(){
p+1>=d?k=0:y(),m(p+1)}function $(){if(k){x();return}y(),p===d&&m(0),g()}function S(M){let E=p===d;d=M,p=E?d:Math.min(p,d),
x()}function w(M){M.addEventListener("keydown",E=>{let{key:O,altKey:N,ctrlKey:C,metaKey:P,target:I}=E;if(!(N||C||P)){if(O===
" ")$();else{if(I!==M)return;if(O==="ArrowRight")h(p+1);else if(O==="ArrowLeft")h(p-1);else if(O==="Home")h(0);else if(O===
"End")h(Number.POSITIVE_INFINITY);else return}E.preventDefault(),E.stopPropagation()}})}return g(),{get:()=>p,set:h,stop:x,
limit:S,hear:w}}var oi=2**-50,Bs=2**-16;function en(n,t){let e=ii(n,t.values),s=t.values.map((i,c)=>Qe(i,n.nodes[c].gate===null?null:e.ahead[c])),
o=new Array(n.nodes.length);o[n.output]=[1];let r=[...t.gradients],a=t.steps.map(i=>{let c=i.flows?.map(l=>{let{input:u,
first:f}=l,[d,p]=[t.gradients[i.place]??[],o[i.place]??[]],{local:k,size:g}=e.back(i.place,i.node,l,d,p);o[u]=f?g:Hs(o[u]??
[],g);let m=Qe(l.total,o[u]);return r[u]=m,{...l,local:Qe(l.local,k),downstream:Qe(l.downstream,g),total:m}});return{...i,
flows:c??null}});return{...t,values:s,gradients:r,steps:a}}var Qe=(n,t)=>n&&t?n.map((e,s)=>ri(e,t[s])):n,ri=(n,t)=>Number.
isFinite(t)&&Math.abs(n)<=oi*t?0:n,Hs=(n,t)=>n.map((e,s)=>e+t[s]),tn=(n,t,e)=>n.map((s,o)=>o===t?e:s);function ii(n,t){let{
nodes:e,gates:s}=n,o=ut(e),r=[],a=f=>f.map(d=>J(e[d])?null:r[d]),i=f=>f.map(d=>t[d]);e.forEach((f,d)=>{let p=t[d];p&&(r[d]=
f.gate===null?p.map(Math.abs):c(d,f,p))});function c(f,{gate:d,made:p,inputs:k},g){let m=o[f]?.ahead,[h,x]=[i(k),k.map($=>r[$])];
if(p.places||p.back)return Ws(m,h,x);if(p.local===void 0)return Ds(m,h,a(k),s[d].value);let y=u(f,p.local,h[0],g),b=bt(m,
[y.map(($,S)=>$*x[0][S])]);return g.map(($,S)=>Math.abs($)+b[S])}function l(f,{gate:d,made:p,inputs:k},{position:g,input:m,
local:h},x,y){let b=o[f]?.back[g],[$,S]=[i(k),k.map(I=>r[I])];if(p.places){let I=new Array(r[m].length).fill(0);return p.
places.forEach((B,_)=>{I[B]+=y[_]}),{local:null,size:I}}if(b&&p.back)return{local:null,size:Ws(b,tn($,g,x),tn(S,g,y))};if(b&&
h)return{local:null,size:h.map((I,B)=>I*y[b.places[0][B]])};let{value:w,local:M}=s[d],[E,O]=[M[g],o[f]?.ahead],N=Ds(O,$,
a(k),(...I)=>E(...I,w(...I))),C=h,P=N.map((I,B)=>Math.abs(C[B])*y[B]+I*Math.abs(x[B]));return{local:N,size:P}}function u(f,d,p,k){
let{ahead:g,back:m}=o[f],[h,x]=[g,m[0]];return ae(d,h,x,p,k,n.functions)}return{ahead:r,back:l}}var Ws=(n,t,e)=>e.map((s,o)=>bt(
n,tn(t,o,s).map(r=>r.map(Math.abs)))).reduce(Hs),Ds=({size:n,places:t},e,s,o)=>Array.from({length:n},(r,a)=>{let i=e.map(
(l,u)=>l[t[u][a]]),c=o(...i);return i.reduce((l,u,f)=>{let d=s[f];if(!d)return l;let p=u+Bs*d[t[f][a]];return l+Math.abs(
o(...tn(i,f,p))-c)/Bs},Math.abs(c))});function be(n,t,e,s){let[o,r,a]=e,i=v(n,"div",{class:"bp-slider"}),c=v(i,"span",{title:t});for(let m of t.split(/(?<=_)/))
c.append(m,document.createElement("wbr"));let l=qt(i,{"aria-label":t},m=>{g(we(m,f,a)),s(d)}),u=At(i,{"aria-label":`${t}\
, typed`},m=>{k(m),s(d)}),f=o,d=o;function p(m){f=o-a*Math.max(0,Math.ceil((o-m)/a));let h=r+a*Math.max(0,Math.ceil((m-r)/
a));for(let[x,y]of Object.entries({min:f,max:h,step:a}))l.setAttribute(x,String(y))}function k(m){p(m),g(m)}function g(m){
d=m,l.value=String(m),l.setAttribute("aria-valuetext",T(m)),u.set(m)}return{get:()=>d,set:k}}function we(n,t,e){let s=Math.
max(Vs(t),Vs(e)),o=t+e*Math.round((n-t)/e);return(s>100?o:Number(o.toFixed(s)))||0}function Vs(n){let[t,e="0"]=String(n).
split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(e))}function Gs(n,t,e,s){let o=t.flatMap((a,i)=>ue(a)&&!e(i)?ai(a,i):[]),r=v(n,"div",{class:"bp-stepping"});for(let[a,i]of[[
"◀ entry",-1],["entry ▶",1]])v(r,"button",{type:"button","aria-label":i<0?"entry before":"entry after"},a).addEventListener(
"click",()=>{let{kind:l,place:u,entry:f}=s.from(),d=o.findIndex(p=>p.place===u&&p.kind===l&&p.entry===f);s.to(o[(d+i+o.length)%
o.length])})}function ai(n,t){let e=n.shape.reduce((o,r)=>o*r,1);return(n.shape.length&&!J(n)?["value","gradient"]:["val\
ue"]).flatMap(o=>Array.from({length:e},(r,a)=>({kind:o,place:t,entry:a})))}function _t(n,t,e){let s=v(n,"label",{class:"bp-toggle"}),o=v(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function ve(n,t,e){let{values:s,gradients:o,steps:r,failure:a}=t;if(e===0)return"The inputs are given.";if(a&&e>=a.step)
return a.text;if(e>r.length)return li(n,t);let i=r[e-1];if(!i.flows)return ci(n,s,i);let c=rt(o,i.place),l=i.flows.map(({
input:u,local:f,downstream:d,first:p,total:k})=>`${Wn(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T(k)} in all)`}`);return`\
Backward: ${i.node.name} has the gradient ${T(c)} and passes ${ht(l)}.`}function ci({nodes:n,gates:t},e,{place:s,node:o}){
let r=vt(o,e),a=rt(e,s),i=T(a),c=o.parts.map(p=>{if(typeof p=="string")return p;let k=T(rt(e,p[0]));return p[1]?Ct(k):k}).
join(""),l=r.filter((p,k)=>!tt(n[o.inputs[k]])),u=o.exact&&l.every(p=>Rt(Mt(p),p))?"=":"≈",f=hn(t[o.gate].value(...r.map(
Mt)),a),d=c===i?i:`${c} ${f} ${i}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function Wn(n,t,e){let s=hn(Mt(n)*
Mt(t),e);return`${Ct(T(n))} · ${Ct(T(t))} ${s} ${T(e)}`}function li(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],a=s.flatMap((c,l)=>n.gradients&&ct(c)?[`∂${r}/∂${c.name} = ${T(rt(e,l))}`]:[]),i=`${tt(s[o])?"The outpu\
t":r} = ${T(rt(t,o))}.`;return a.length?`${i} Gradients: ${ht(a)}.`:i}function ee(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
a=o.slice(0,e),i={};ui(i,n,t,a),fi(i,a);for(let[l,u]of pi(n,t,e))tt(s[l])||(i[`partial:${s[l].name}`]="∂",i[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(i[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:a.at(-1);return c&&di(i,n,c),i}function ui(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(a=>ct(t[a])),
r=s.filter(a=>!a.flows).map(a=>a.place);for(let a of o.concat(r)){let i=e[a];i!==void 0&&(n[`value:${t[a].name}`]=T(i))}}
function fi(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:a}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(a)}`}function pi({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},a){let i=new Map;a>o&&(!r||r.slope)&&i.set(t,1);for(let{flows:c,missing:l}of s.slice(0,a)){for(let{input:u,total:f}of c??
[])i.set(u,f);for(let u of l)i.set(u,Number.NaN)}return a>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{ct(c)&&i.set(l,rt(e,
l))}),i}function di(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!tt(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Ks(n,t){let e=v(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=v(e,"div",{class:"bp-\
heading"}),o=v(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=v(e,"p",{class:"bp-open"}),a=-1;function i({place:l},{
svg:u}){a=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){a=-1,o.hidden=!0,F(s,lt(t.nodes[l],u)),F(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,k=t.nodes[d],g=lt(k,p),m=t.zoomed[d],h=ut(t.nodes)[d]?.ahead;if(k.
gate===null||!h)return c(l,"It is given, so there is nothing behind it.");if(!m){let O=`It is made of ${h.terms} entries\
, too many for boxes of their own.`,[N]=k.inputs,C=lt(t.nodes[N],h.places[0][p]);return c(l,h.terms>1?O:`It is ${C} itse\
lf: no gate stands between them.`)}a!==d&&i(l,m),o.hidden=!1;let x={};for(let[O,[N,C]]of Object.entries(m.leaves))x[O]={
kind:"value",place:k.inputs[N],entry:h.places[N][p*h.terms+C]};let y=Object.entries(x).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if(y.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let b=Object.fromEntries(y),$=f.get(
d)?.[p],S=ft({...m,gates:t.gates},b),w=ee({...t,...m,kinks:{},mistakes:void 0},S,S.steps.length+1),M=u.values[d]?.[p];M!==
void 0&&(w[`value:${m.nodes[m.output].name}`]=T(M));for(let O of o.querySelectorAll("[data-k]")){let[N,C]=(O.getAttribute(
"data-k")??"").split(":"),P=m.nodes.findIndex(I=>I.name===C);N==="label"?F(O,E(P,x[C])):N==="value"?F(O,w[`value:${C}`]??
""):N==="partial"?F(O,$===void 0?"":"∂"):N==="gradient"&&F(O,mi(S.gradients[P],$))}F(s,`${g}, zoomed in: ${Object.keys(
x).length} entries go in, one comes out`),o.setAttribute("aria-label",`${g} = ${w[`value:${m.nodes[m.output].name}`]}`),
F(r,"∂ is what flows back through this entry alone; other entries add their share. Esc closes the zoom.");return;function E(O,N){
return N?lt(t.nodes[N.place],N.entry):O===m?.output?g:`${g}.${m?.nodes.slice(0,O+1).filter(C=>!ct(C)).length}`}}}}var mi=(n,t)=>n===
void 0||t===void 0?"":T(n*t);var hi=5,gi=1e-12;function nn(n,t,e){let{nodes:s,output:o}=t,r=v(n,"div",{class:"bp-view bp-arrays"}),a=s.filter(A=>A.gate!==
null).length,i=s.findIndex(A=>xt(A)&&A.shape.length>0),c={kind:"value",place:Math.max(0,i),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=v(r,"div",{class:"bp-controls"}),k=Object.entries(t.ranges).map(([A,K])=>({name:A,control:be(
p,A,K,q=>e.set({...e.get(),[A]:q}))})),g=v(p,"div",{class:"bp-of-entry"}),m=xs(r,t,{choose:dt,point(A){A===l||A&&l&&bi(A,
l)||(l=A,Y())},isOpen:A=>!f&&A.kind==="value"&&xt(s[A.place]),drag(A,K){R(A,Number((d+K).toFixed(6)))},edit:()=>{u&&E?E.
focus():g.querySelector("input")?.focus()},epsilon:()=>f?C.get():0,pull:ot});Gs(p,s,m.isMark,{from:()=>c,to(A){dt(A),m.reveal(
[A.place])}});let h=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),x=v(r,"div",{class:"bp-bar"}),
y=Ze(x,t.gradients?2*a+1:a,z),b=v(x,"div",{class:"bp-toggles"}),$=_t(b,"nudge",A=>kt(A)),S=t.gradients?_t(b,"flows as ba\
nds",H):null,w=_t(b,"zoom",nt),M=v(r,"div",{class:"bp-below"}),E=t.gradients&&t.mistakes?Fs(M,t,t.mistakes,{current:()=>Ut(
t,e.get()),hide:pt,choose:dt,changed:H}):null,O={name:"",gate:null,number:null},N={name:s[o].name,gate:"",inputs:[0],formula:"",
parts:[],local:[],exact:!0},C=ze(M,{nodes:[O,N],output:1,kinks:{},functions:{}},H);C.toggle(!1);let P=Ks(m.element,t),I=_s(
M,t),B=null,_=[],j=[];function W({place:A,entry:K}){return Gt(e.get()[s[A].name])[K]}function R({place:A,entry:K},q){let{
name:U,shape:at}=s[A],wt=e.get(),yt=[...Gt(wt[U])];yt[K]=q,e.set({...wt,[U]:Oe(yt,at)})}function L(){let A=s[c.place],K=lt(
A,c.entry);if(!xt(A)||!A.shape.length){(B||!g.childNodes.length)&&(g.replaceChildren(),B=null,v(g,"p",{class:"bp-open"},
"Choose an entry of an input to change it."));return}let q=W(c);if(B?.name!==K){g.replaceChildren();let U=c,at=Math.max(
hi,2*Math.abs(q)),wt=be(g,K,[-at,at,at/50],yt=>R(U,yt));B={name:K,control:wt}}B.control.get()!==q&&B.control.set(q)}function V(){
t.gradients&&y.limit(u?a+1:2*a+1)}function H(){let A=e.get(),K=Ut(t,A),q=en(t,K),U=y.get(),at=u&&U>q.forwardSteps,wt=at?
q.forwardSteps:U,yt=Te(t,q,wt),Dt=kn(t,q,wt);r.classList.toggle("bp-asking",at),E&&E.at(JSON.stringify(A)),m.show(at&&E?
E.question(yt):yt,(jt,ie)=>{let Me=q.values[jt]?.[ie],Ht=J(s[jt])?void 0:Dt.get(jt)?.[ie],Nt=[Me===void 0?[]:`value ${T(
Me)}`];return Ht!==void 0&&Nt.push(`gradient ${T(Ht)}`),[lt(s[jt],ie),...Nt.flat()].join(", ")});let ye=!t.gradients&&U===
a;F(h,at&&!q.failure?"The forward pass is done. Which gradient does each entry have?":Ae(t,q,ye?U+1:U)),m.flows.show(S?.
checked&&!at?q.steps.slice(0,U).map(wi):null),I.show(c,q,Dt,wt),P.toggle(w.checked),w.checked&&P.show(c,q,Dt),m.open(w.checked?
c.place:null,P.element),L(),Q(A,K),Y()}function Y(){let A=l??c,K=u&&E?E.marks():{},[q,U]=j;A===q&&c===U&&!_.length&&!E||
(j=_.length?[]:[A,c],m.light({chosen:[c],from:et(Xe,A),to:et(Je,A),moved:_,...K}))}function et(A,K){let q=U=>A(s,U).filter(
({kind:at})=>at===U.kind);return A(s,K).flatMap(U=>m.isMark(U.place)?[U,...q(U)]:[U])}function Q(A,K){_=[];let q=K.values[c.
place];if(!f||!q)return;let U=C.get(),at=q.map((Ht,Nt)=>Nt===c.entry?Ht+U:Ht),wt=vn(t,A,new Map([[c.place,at]]));_=s.flatMap(
(Ht,Nt)=>{let[ko,yo]=[K.values[Nt]??[],wt[Nt]??[]];return yo.flatMap((Yn,Xn)=>Math.abs(Yn-ko[Xn])>gi*Math.abs(Yn)?[{kind:"\
value",place:Nt,entry:Xn}]:[])});let yt=c.place===o;O.name=lt(s[c.place],c.entry);let[Dt,ye]=[K.values[o]?.[0],wt[o]?.[0]],
qn=Dt===void 0||ye===void 0?void 0:ye-Dt,jt=K.gradients[c.place]?.[c.entry],ie=yt?U:jt===void 0?void 0:jt*U,Me={moved:[U,
qn],promised:[U,ie],after:[]};C.show(yt?1:0,Me,{values:[]},t.gradients&&!u&&y.get()>K.steps.length)}function nt(A){w.checked=
A,H(),A&&P.reveal()}r.addEventListener("keydown",A=>{A.key==="Escape"&&w.checked&&nt(!1)});function kt(A){f=A,$.checked=
A,r.classList.toggle("bp-nudged",A),C.toggle(A),H()}function ot(A,K){A!==c.place&&dt({kind:"value",place:A,entry:0}),!J(
s[A])&&(f||kt(!0),C.set(K))}function pt(A){u=A,V(),H()}function dt(A){c=A,xt(s[A.place])&&(d=W(A)),m.choose(A),E?.choose(
A),H()}function It(){let A=e.get();if(!s.some(K=>xt(K)&&!(K.name in A))){for(let{name:K,control:q}of k)q.get()!==A[K]&&q.
set(A[K]);H()}}function z(){let A=Ut(t,e.get()).steps[y.get()-1];A&&m.reveal([A.place,...A.node.inputs]),H()}let G=new ResizeObserver(
()=>m.resize());G.observe(r),y.hear(m.element);let X=e.listen(It);return m.choose(c),E?.choose(c),V(),It(),()=>{y.stop(),
X(),G.disconnect(),r.remove()}}var bi=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function wi({node:n,flows:t}){
return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((i,c)=>i+Math.abs(c),0),r=s.every(i=>i<=0),a=!r&&
s.some(i=>i<0);return{position:e,downstream:r?-o:o,isMixed:a}})}:{node:n,flows:null}}var vi=["Escape","Tab"],Us=["Play or pause","Back to the first step","Repeat"];function ne(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(a),a=requestAnimationFrame(()=>{r=ne(n,t)});return()=>r()}let s=new MutationObserver(()=>qs(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});qs(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let a=!(vi.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",a)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function qs(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Us[e]),
t.setAttribute("title",Us[e])})}function sn(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var Dn=430,Hn=230,Bt={left:54,right:12,top:10,bottom:30},Ys=121,xi=[.1,.3,.5,.7,.9],$i=.02,ki="",yi=3;function Zs(n,t,e){
let{nodes:s,output:o,ranges:r}=t,a=v(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),i=v(a,"la\
bel",{},"along "),c=Object.keys(r),l=v(i,"select");c.length>1&&v(l,"option",{value:ki},"the slider that moves");for(let j of c)
v(l,"option",{value:j},j);l.addEventListener("change",e);let u=c[0],f=D(a,"svg",{viewBox:`0 0 ${Dn} ${Hn}`,role:"img"}),
d=D(f,"g",{class:"bp-axes"}),[p,k]=[Bt.left,Bt.top],[g,m]=[Dn-Bt.left-Bt.right,Hn-Bt.top-Bt.bottom],h=`${p} ${k} ${g} ${m}`,
x=D(f,"svg",{x:p,y:k,width:g,height:m,viewBox:h,preserveAspectRatio:"none"}),y=D(x,"path",{class:"bp-line"}),b=D(x,"path",
{class:"bp-tangent"}),$=D(f,"circle",{class:"bp-point",r:5}),S=v(a,"p",{"aria-hidden":"true"}),w={name:"",low:0,high:0,bottom:0,
top:0},M="",E=j=>p+(j-w.low)/(w.high-w.low)*g,O=j=>k+m-(j-w.bottom)/(w.top-w.bottom)*m,N=j=>Math.max(-1e5,Math.min(1e5,O(
j))),C=(j,W)=>`${E(j).toFixed(2)} ${N(W).toFixed(2)}`;function P(j,W,R){let[L,V]=I(j,W[j]),H=w.name===j&&w.low===L&&w.high===
V,Y=R===void 0||w.bottom<=R&&R<=w.top;if(H&&Y)return;let et=[R];for(let ot of xi){let pt=Object.fromEntries(c.map(dt=>[dt,
Si(r[dt],ot)]));et.push(...B(j,L,V,pt))}let[Q,nt]=H?[w.bottom,w.top]:Ni(Js(et),Js(B(j,L,V,W)));R!==void 0&&([Q,nt]=[Math.
min(Q,R),Math.max(nt,R)]);let kt=Math.max(.12*(nt-Q),($i*(V-L)-(nt-Q))/2);(!H||R===Q)&&(Q-=kt),(!H||R===nt)&&(nt+=kt),w=
{name:j,low:L,high:V,bottom:Q,top:nt},M="",d.replaceChildren();for(let[ot,pt]of Lt(L,V))D(d,"path",{d:`M${E(ot)} ${k}v${m}`}),
D(d,"text",{x:E(ot),y:Hn-Bt.bottom+16,"text-anchor":"middle"},pt);for(let[ot,pt]of Lt(Q,nt))D(d,"path",{d:`M${p} ${O(ot)}\
h${g}`}),D(d,"text",{x:p-6,y:O(ot)+4,"text-anchor":"end"},pt)}function I(j,W){let[R,L]=r[j];return[Math.min(R,W),Math.max(
L,W)]}let B=(j,W,R,L)=>Xs(W,R).map(V=>Pt(t,{...L,[j]:V})[o]);function _(j,W){let R=Xs(w.low,w.high),L=B(j,w.low,w.high,W),
V="";L.forEach((H,Y)=>{let et=Y&&L[Y-1]!==void 0;H!==void 0&&(V+=`${et?"L":"M"}${C(R[Y],H)}`)}),y.setAttribute("d",V)}return{
resize:()=>zt(f,d,Dn),moved(j){u=j},show(j,W,R){let L=l.value||u,V=j[L],H=W.values[o];P(L,j,H);let Y=JSON.stringify([L,{
...j,[L]:0}]);Y!==M&&_(L,j),M=Y;let{low:et,high:Q}=w,nt=W.gradients[s.findIndex(z=>ct(z)&&z.name===L)],kt=H!==void 0&&w.
bottom<=H&&H<=w.top;$.setAttribute("visibility",kt?"visible":"hidden"),H!==void 0&&($.setAttribute("cx",String(E(V))),$.
setAttribute("cy",String(N(H))));let ot=R&&H!==void 0&&nt!==void 0&&Number.isFinite(nt),pt=ot?[et,Q].map(z=>C(z,H+nt*(z-
V))):[];b.setAttribute("d",ot?`M${pt.join("L")}`:"");let dt=ot?Oi(t,W,L):"",It=Mi(s[o].name,L,V,H,ot?nt:void 0,dt);F(S,It),
f.setAttribute("aria-label",It)}}}function Mi(n,t,e,s,o,r){let a=`${n} along ${t}`,i=`at ${t} = ${T(e)}`;return s===void 0?
`${a}: undefined ${i}.`:o===void 0?`${a}, ${i}.`:r?`${a}: ${i} the node ${r} has a kink, so there is no one tangent. The\
 backward pass takes ${T(o)}.`:`${a}: ${i} the tangent has the slope ${T(o)}. That is ∂${n}/∂${t}.`}function Oi(n,{values:t},e){
let s=new Set;for(let[o,r]of n.nodes.entries())if(ct(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(a=>s.has(a)))&&
(s.add(o),pe(n,t,o)))return r.name;return""}var Si=([n,t],e)=>n+e*(t-n),Xs=(n,t)=>Array.from({length:Ys},(e,s)=>n+(t-n)*
s/(Ys-1));function Js(n){let t=n.filter(e=>e!==void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],
t[Math.ceil(.98*(t.length-1))]]:[0,0]}function Ni([n,t],[e,s]){let o=yi*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.
min(Math.max(t,s),s+o)]:[n,t]}function Lt(n,t){let e=(t-n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(i=>i*s>=e)??
10),r=[];for(let i=Math.ceil(n/o);i*o<=t+1e-9*o;i++)r.push(Number((i*o).toPrecision(12)));let a=1+Math.ceil(Math.log10(Math.
max(1,...r.map(i=>Math.abs(i)/o))));return r.map(i=>[i,a>4?String(i).replace(/^-/,"−"):T(i)])}function Qs(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=v(
o,"div",{class:"bp-heading"}),a=v(o,"table"),i=v(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,a.replaceChildren();let g=Zn(t).reverse().flatMap(([m,{name:h,inputs:x}])=>{let y=x.filter(b=>b===p).length>1;return x.
flatMap((b,$)=>b===p?[{place:m,position:$,name:h,label:y?`${h}, input ${$+1}`:h}]:[])});if(g.length){let m=v(a,"tr");for(let h of[
"flow through","upstream × local","downstream"])v(m,"th",{scope:"col"},h)}if(l=g.map(({place:m,position:h,name:x,label:y})=>{
let b=v(a,"tr");v(b,"th",{scope:"row"},y);let $=v(b,"td");v($,"span",{class:"bp-names"},`${c(m)} · ∂${x}/∂${e[p].name}`);
let S=v($,"span",{class:"bp-numbers"});return{place:m,position:h,name:x,numbers:S,downstream:v(b,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let m=v(a,"tr",{class:"bp-total"});v(m,"th",{scope:"row",colspan:2},"sum of the flows"),u=v(m,"td")}}
return{show(p,k,g){f!==p&&d(p);let{gradients:m,failure:h}=k,x=k.steps.slice(0,g),y=l.map(P=>x.find(I=>I.flows&&I.place===
P.place)?.flows?.find(I=>I.position===P.position));l.forEach(({place:P,numbers:I,downstream:B},_)=>{let j=y[_],W=j?Wn(rt(
m,P),j.local,j.downstream):"",R=Math.max(W.lastIndexOf("="),W.lastIndexOf("≈")),L=h?.slope?x.some(V=>V.flows&&V.place===
P):h&&g>=h.step;F(I,j?W.slice(0,R).trim():L?"–":"not yet"),F(B,j?W.slice(R):"")});let b=y.filter(P=>P!==void 0),$=b.length>
0&&b.length===l.length,S=b.at(-1);u&&F(u,S?`${$?"":"so far "}${T(S.total)}`:"");let w=$?` = ${T(rt(m,p))}`:"";F(r,p===s?
`${c(s)} = 1`:`${c(p)}${w}`);let[M,E]=[e[s].name,e[p].name],O=l.length?"":`${M} does not depend on ${E}.`,N="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",C=l.flatMap(({place:P,name:I},B)=>{let _=y[B];
return!_||!pe(t,k.values,P)?[]:`${I} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});F(
i,p===s?N:O||[...new Set(C)].join(" "))}}}var xe={across:26,down:46,height:22,right:7};function to(n,t,e){let{nodes:s}=t,o=Ce(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let a=[...r.querySelectorAll("[da\
ta-k]")].map(g=>({key:g.getAttribute("data-k")??"",target:g})),i=a.filter(({key:g})=>/^(value|partial|gradient|local|downstream):/.
test(g)),c=i.map(()=>""),l=a.filter(({key:g})=>/^(node|edge):/.test(g)),u=l.flatMap(({key:g,target:m})=>{let h=s.findIndex(
x=>!tt(x)&&`node:${x.name}`===g);return h<0?[]:[Ei(m,h,s[h])]}),f=je(r),d=_e(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(g,m){let h=g.flatMap(x=>u.filter(y=>y.place===x)).map(({outline:x})=>x);h.length&&o.reveal(h,m)}for(let{
place:g,target:m}of u)m.setAttribute("role","button"),m.addEventListener("click",()=>e.choose(g)),m.addEventListener("fo\
cus",()=>{e.choose(g),p([g])}),m.addEventListener("keydown",h=>{h.key==="Enter"&&e.choose(g)}),Fe(m,e.epsilon,h=>e.pull(
g,h));let k=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(g){let m=["A\
rrow keys walk from box to box",...g?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${m.join(", ")}.`)},field(g,m){let h=u.find(O=>O.place===g);if(!h)throw new Error(`The node ${g}\
 has no box.`);let{x,y,width:b}=h.outline,[$,S]=[x.baseVal.value+xe.across,y.baseVal.value+xe.down],w={width:b.baseVal.value-
xe.across-xe.right,height:xe.height},M=D(h.target.parentNode,"foreignObject",{x:$,y:S,...w}),E=v(M,"input",{type:"text",
"aria-label":m,autocomplete:"off",maxlength:80});return E.addEventListener("focus",()=>p([g])),E},mark(g,m){let h=u.find(
x=>x.place===g)?.target;for(let x of["right","wrong"])h?.classList.toggle(x,x===m)},choose(g){d.stopAt(g);for(let{place:m,
target:h}of u)h.classList.toggle("chosen",m===g),h.setAttribute("aria-pressed",String(m===g))},nudge(g){for(let{place:m,
below:h}of u)F(h,g(m))},show(g){i.forEach(({key:h,target:x},y)=>{let b=g[h]??"";b!==c[y]&&(x.textContent=b,c[y]=b)});for(let h of k)
h.classList.remove("now","back");let m=l.filter(({key:h})=>g[h]);for(let{key:h,target:x}of m)x.classList.add(...g[h].split(
" "));k=m.map(({target:h})=>h);for(let h of u){let x=["value","gradient"].flatMap(b=>{let $=g[`${b}:${h.name}`];return $?
[`${b} ${$}`]:[]}),y=[h.called,...x].join(", ");y!==h.label&&h.target.setAttribute("aria-label",y),h.label=y}}}}function Ei(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:a,height:i}=s,c=D(n,"text",{class:"nudge",x:o.baseVal.value+a.baseVal.value/
2,y:r.baseVal.value+i.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:Et(e),target:n,outline:s,
below:c,label:""}}var Ai=80,Ti=1e3,Li=4,Ii=4;function on(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let a=0;a<Ai&&r>0;a++){let i=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,ji(u,s)]));if(Object.keys(i).every(l=>i[l]===e[l]))continue;let c=Ri(
n,t,e,i,r);c<r&&([o,r]=[i,c])}return o}function ji([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<Ii?we(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function Ri(n,t,e,s,o){let r=ft(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let a=[...n.nodes.keys()].filter(u=>!tt(n.nodes[u])),i=a.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of i){let f=T(u);Math.abs(u)>Ti||f.includes("e")?l+=3:(!Rt(Mt(u),u)||f.replace(/[−.]/g,
"").length>Li)&&(l+=1)}for(let u of a)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+Ci(n,t,r):l}function Ci(n,t,e){
let s=new Tt(n,t,e.values),o=s.run(Z);return He(s,[]).filter(({rank:a,wrong:i})=>a<2&&Ot(i.given)).filter(({wrong:a})=>s.
run(a).every((i,c)=>st(i,o[c]))).length}var Pi=340,zi=900;function se(n,t,e,s){let{nodes:o}=t,r=v(n,"div",{class:"bp-view"}),a=o.findIndex(z=>!tt(z)),i=a<0,c=t.
gradients&&!i,l=a,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(z=>z.gate!==null).length,k=v(r,"div",{class:"bp-controls"}),
g=Object.entries(s?{}:t.ranges).map(([z,G])=>({name:z,control:be(k,z,G,X=>nt(z,X))})),m=to(r,t,{choose:Q,epsilon:()=>f?I?.
get()??0:0,pull:Y}),h=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),x=v(r,"div",{class:"bp-bar"}),
y=Ze(x,t.gradients?2*p+1:p,ot),b=v(x,"div",{class:"bp-toggles"}),$=i?null:_t(b,"nudge",z=>H(z)),S=c?_t(b,"flows as bands",
R):null,w=v(r,"div",{class:"bp-below"}),{mistakes:M}=t,E=M&&g.length?()=>e.set(on(t,M,e.get(),Math.random)):null,{checked:O,
revealed:N}=s??{checked:()=>{},revealed:()=>{}},P=M&&c?zs(w,t,M,m,{current:W,hide:et,another:E,checked:O,revealed:N}):null,
I=i?null:ze(w,t,R);I?.toggle(!1);let B=c?Qs(w,t):null,_=o.some(ct)&&!s?Zs(w,t,R):null;function j(){t.gradients&&y.limit(
u?p+1:2*p+1);let z=!i&&!(s&&u);m.tell(z),$?.parentElement?.toggleAttribute("hidden",!z),!z&&f&&H(!1)}function W(){let z=e.
get();return{at:z,pass:ft(t,z)}}function R(){let{at:z,pass:G}=W(),X=y.get(),A=u&&X>G.forwardSteps,K=A?G.forwardSteps:X,q=X>
G.steps.length,U=ee(t,G,t.gradients||X<p?K:G.forwardSteps);!t.gradients&&X===p&&Fi(U),r.classList.toggle("bp-asking",A),
m.show(A?_i(t,U):U),F(h,L(G,X,A)),B?.show(l,G,K),_?.show(z,G,c&&!u&&q),P?.show(z),m.flows.show(S?.checked&&!A?G.steps.slice(
0,X):null),V(z,G)}function L(z,G,X){return X&&!z.failure?"The forward pass is done. Which gradient does each node have?":
!t.gradients&&G===p&&(!z.failure||z.failure.slope)?ve(t,{...z,failure:null},z.steps.length+1):ve(t,z,G)}function V(z,G){
if(!I)return;if(!f){m.nudge(()=>"");return}let X=Pe(t,z,G,l,I.get());m.nudge(A=>{let K=X.moved[A];return K!==void 0?de(K):
X.promised[A]===void 0?"":"undefined"}),I.show(l,X,G,c&&!u&&y.get()>G.steps.length)}function H(z){if(z&&s&&u)return;f=z;
let G=o[l];z&&ct(G)&&_?.moved(G.name),$&&($.checked=z),r.classList.toggle("bp-nudged",z),I?.toggle(z),R()}function Y(z,G){
z!==l&&Q(z),f||H(!0),f&&I?.set(G)}function et(z){u=z,j(),R()}function Q(z){l=z,m.choose(z);let G=o[z];f&&ct(G)&&_?.moved(
G.name),R()}function nt(z,G){_?.moved(z),e.set({...e.get(),[z]:G})}function kt(){let z=e.get();if(!g.some(({name:G})=>!(G in
z))){for(let{name:G,control:X}of g)X.get()!==z[G]&&X.set(z[G]);R()}}function ot(){let z=ft(t,e.get()).steps[y.get()-1],G=z?.
flows?z.node.inputs.find(X=>!tt(o[X])):z?.place;z&&m.reveal([z.place,...z.node.inputs]),G!==void 0&&!u&&!f?Q(G):R()}function pt(){
let z=_!==null&&r.clientWidth-m.width>=Pi;r.classList.toggle("bp-beside",z),r.classList.toggle("bp-under",_!==null&&!z&&
r.clientWidth>=zi),m.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&m.reveal([t.output],!0))}let dt=new ResizeObserver(
pt);r.style.setProperty("--bp-picture",`${m.width}px`),dt.observe(r),r.addEventListener("bp-fit",pt),y.hear(m.element);let It=e.
listen(kt);return m.choose(l),j(),kt(),()=>{y.stop(),It(),dt.disconnect(),r.remove()}}function Fi(n){for(let t of Object.
keys(n))/^(node|edge):/.test(t)&&delete n[t]}function _i({nodes:n,output:t},e){let s=Object.entries(e).filter(([a])=>a.startsWith(
"value:")),o=n.filter(a=>!tt(a)).map(a=>[`partial:${a.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),
[`gradient:${r}`]:"1"}}function rn(n,t,e,s){let o=v(n,"div",{class:"bp-practice"}),r=v(o,"div",{class:"bp-bar"}),a=v(r,"p",{role:"status","aria\
-live":"polite"}),i=v(r,"button",{type:"button"}),c=v(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,k=!1,g=!1,m=new Set;function h(){
let x=l.filter($=>$.tries).length+Number(p),y=u?`Level ${u.level}. `:"";F(a,`${p?"All correct! ":""}${y}${x} solved.${k&&
!p?" Revealed, so not counted.":""}`),F(i,p||k?"Next one":"Another one"),i.disabled=u===null}return i.addEventListener("\
click",()=>{if(!u)return;let{key:x,level:y,trains:b}=u;l.push({key:x,level:y,trains:b,tries:p?d:0,made:[...m]}),u=null,p=
!1,g=!0,h(),s(l)}),h(),{show(x){f(),u=x,[d,p,k,m]=[0,!1,!1,new Set];let y={...x.figure,gates:t,functions:e};f=se(c,y,sn(
x.start),{checked({isSolved:b,codes:$}){if(!(p||k)){d++,p=b;for(let S of $)m.add(S);h(),p&&i.focus()}},revealed(){k=!0,h()}}),
h(),g&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var ln=430,no=238,oe={left:54,right:24,top:10,bottom:44},[$e,an]=[oe.left,oe.top],[cn,re]=[ln-oe.left-oe.right,no-oe.top-
oe.bottom],Bi=1e6,Vn=-12,eo=2;function so(n,t,e){let{panel:s,svg:o,axes:r}=ro(n,e),a=D(o,"path",{class:"bp-right-losses"}),
i=D(o,"path",{class:"bp-line"}),c=D(o,"circle",{class:"bp-point",r:4.5}),l=v(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>zt(
o,r,ln),show({losses:f,beside:d}){let p=f.length-1,k=Math.ceil(Math.max(p,t)/t)*t,g=Wi(Math.max(...[...f,...d??[]].map(S=>Math.
min(S,Bi)))),m=S=>$e+S/k*cn,h=S=>an+re-Math.min(S/g,1.02)*re,x=`${k} ${g}`;x!==u&&io(r,Lt(0,k),Lt(0,g),m,h,"step"),u=x;let y=S=>`\
M${S.map((w,M)=>`${m(M).toFixed(1)} ${h(w).toFixed(1)}`).join("L")}`;i.setAttribute("d",y(f)),a.setAttribute("d",d?y(d):
""),c.setAttribute("cx",String(m(p))),c.setAttribute("cy",String(h(f[p])));let b=d?`; thin line: with the right gradient\
s, ${T(d[d.length-1])}`:"",$=`Step ${p}: the loss is ${T(f[p])}${b}.`;F(l,$),o.setAttribute("aria-label",`The loss from \
step to step. ${$}`)}}}function oo(n){let{panel:t,svg:e,axes:s}=ro(n,"Size of the gradient of each layer’s weights"),o=D(
e,"path",{class:"bp-right-losses"}),r=D(e,"path",{class:"bp-line"}),a=D(e,"g"),i=v(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>zt(e,s,ln),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=h=>$e+(h-.5)/l.length*cn,d=h=>an+re-
(h-Vn)/(eo-Vn)*re,p=h=>d(Math.max(Vn,Math.min(eo,Math.log10(h))));if(!s.childElementCount){let h=l.map((y,b)=>[b+1,String(
b+1)]),x=[-12,-9,-6,-3,0].map(y=>[y,y?`10${Di(y)}`:"1"]);io(s,h,x,f,d,"layer")}let k=h=>`M${h.map((x,y)=>`${f(y+1)} ${p(
x).toFixed(1)}`).join("L")}`;o.setAttribute("d",k(c)),r.setAttribute("d",k(l)),a.replaceChildren();for(let[h,x]of l.entries())
D(a,"circle",{class:"bp-point",cx:f(h+1),cy:p(x),r:3.5});let m=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin line: before the first step.`;F(i,m),e.setAttribute("aria-label",`The size of the gradient of each lay\
er’s weights: ${m}`)}}}function ro(n,t){let e=v(n,"section",{class:"bp-losses","aria-label":t});v(e,"p",{class:"bp-hea\
ding","aria-hidden":"true"},t);let s=D(e,"svg",{viewBox:`0 0 ${ln} ${no}`,role:"img"});return{panel:e,svg:s,axes:D(s,"g",
{class:"bp-axes"})}}function io(n,t,e,s,o,r){n.replaceChildren();for(let[a,i]of t)D(n,"text",{x:s(a),y:an+re+4,dy:"1em",
"text-anchor":"middle"},i);for(let[a,i]of e)D(n,"path",{d:`M${$e} ${o(a)}h${cn}`}),D(n,"text",{x:$e-6,y:o(a)+4,"text-anc\
hor":"end"},i);D(n,"text",{x:$e+cn/2,y:an+re+4,dy:"2.1em","text-anchor":"middle"},r)}function Wi(n){let t=10**Math.floor(
Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var Di=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var Gn=360,ke={left:40,right:10,top:22,bottom:42},$t=Gn-ke.left-ke.right,ao=7;function lo(n,{points:t,window:e,fine:s,speaker:o}){
let r=v(n,"section",{class:"bp-plane","aria-label":"The points"}),a=D(r,"svg",{viewBox:`0 0 ${Gn} ${ke.top+$t+ke.bottom}`,
role:"img"}),{left:i,top:c}=ke,[l,u]=e,f=$=>i+($-l[0])/(l[1]-l[0])*$t,d=$=>c+$t-($-u[0])/(u[1]-u[0])*$t;D(a,"rect",{class:"\
bp-zero",x:i,y:c,width:$t,height:$t});let p=D(a,"path",{class:"bp-one"}),k=D(a,"path",{class:"bp-border"}),g=D(a,"g",{class:"\
bp-axes"});for(let[$,S]of Lt(...l))D(g,"text",{x:f($),y:c+$t+4,dy:"1em","text-anchor":"middle"},S);for(let[$,S]of Lt(...u))
D(g,"text",{x:i-6,y:d($)+4,"text-anchor":"end"},S);D(g,"text",{x:i+$t/2,y:c+$t+4,dy:"2.1em","text-anchor":"middle"},"x1"),
D(g,"text",{x:i-6,y:14,"text-anchor":"end"},"x2");let m=t.length>30?.6:1,h=t.map(([$,S,w])=>co(a,f($),d(S),w,m*ao)),x=v(
r,"p"),[y,b]=[0,1].map($=>{let S=D(x,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return co(S,8,$?9:
8,$,ao-1),v(x,"span",{},` target ${$}`)});return y.after(" "),b.after(" "),v(x,"span",{},`Thick outline: the ${o} ge\
ts this point wrong.`),v(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>zt(a,g,Gn),
show({grid:$,right:S}){let w=$t/(s-1),M=Hi($,s,(O,N)=>`${Wt(i+O*w)} ${Wt(c+$t-N*w)}`);p.setAttribute("d",M.region),k.setAttribute(
"d",M.line);for(let[O,N]of h.entries())N.classList.toggle("bp-missed",!S[O]);let E=S.filter(Boolean).length;a.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${E} of them.`)}}}function co(n,t,e,s,o){
if(!s)return D(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,a=`M${Wt(t)} ${Wt(e-r)}l${Wt(r)} ${Wt(
1.8*r)}h${Wt(-2*r)}z`;return D(n,"path",{class:"bp-target bp-target-1",d:a})}var Wt=n=>n.toFixed(1);function Hi(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let a=0;a+1<t;a++){let i=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[a+u,r+f,n[(r+f)*t+a+u]]);
if(i.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of i.entries()){let[k,g,m]=i[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==m>0)continue;let h=p/(p-m);l.push(e(f+h*(k-f),d+h*(g-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var Vi=100,Gi=35,Ki=4e3;function un(n,t,e,s=()=>{}){let{points:o,place:r,speaker:a,steps:i,driver:c}=t,l=r==="recording",
u=v(n,"div",{class:"bp-view bp-trainer"});if(c){let R=v(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");v(R,"code",{},c),R.append(".")}let f=v(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=Kn(f,"One st\
ep",()=>O(1)),p=Kn(f,"",()=>w?P():O(i)),k=Kn(f,"Reset",I),g=v(f,"div",{class:"bp-rate"});v(g,"span",{},"learning rate ");
let m=At(g,{"aria-label":"learning rate"});m.set(t.rate),m.element.readOnly=l,d.hidden=l;let h=v(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),x=v(u,"p",{class:"bp-wrong",role:"alert"}),y=v(u,"div",{class:"bp-charts"}),b=[lo(y,
t)],$=v(y,"div",{class:"bp-column"}),S=`Loss: mean of ${t.loss[1]} over ${o.length} points`;b.push(so($,i,S)),b.push(e.get().
sizes.length?oo($):Ui($));let w=0,M=0,E=0;function O(R){let L=m.get();L===null||w||(w=R,N(L,R))}function N(R,L){let V=matchMedia(
"(prefers-reduced-motion: reduce)").matches?L:Math.ceil(L/Vi),H=l?0:Math.min(w,r==="page"?V:t.chunk);C(),e.advance(R,H,()=>{
clearTimeout(E),w-=H,(e.get().trouble||e.isOver())&&(w=0),j(),w?M=setTimeout(()=>N(m.get()??R,L),Gi):B()}),_()}function C(){
clearTimeout(E),r==="kernel"&&(E=setTimeout(()=>F(x,"No answer from the kernel yet: it is busy, or it is not running."),
Ki))}function P(){w=0,clearTimeout(M),B()}function I(){w=0,clearTimeout(M),C(),e.reset(()=>{clearTimeout(E),j(),B()})}function B(){
s(e.get()),_()}function _(){if(F(p,w?"Stop":l?"Play":`Train: ${i} steps`),d.disabled=w>0,p.disabled=!w&&e.isOver(),w){F(
h,"Training …");return}let{losses:R,right:L,note:V,trouble:H}=e.get();F(x,H);let Y=R.length-1,et=L.filter(Boolean).length,
Q=`Step ${Y}: the loss is ${T(R[Y])}, and the ${a} gets ${et} of ${L.length} points right.`;F(h,V&&Y?`${Q} ${V}`:Q)}function j(){
let R=e.get();for(let L of b)L.show(R)}k.title="Back to the weights of the start";let W=new ResizeObserver(()=>{for(let R of b)
R.resize()});return W.observe(u),j(),_(),()=>{w=0,clearTimeout(M),clearTimeout(E),e.stop(),W.disconnect(),u.remove()}}function Kn(n,t,e){
let s=v(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function Ui(n){let t=v(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=v(v(t,"thead"),"tr");for(let a of["weight","value","gradient"])v(e,"th",{scope:"\
col"},a);let s=v(t,"tbody"),o=new Map;function r(a){let i=v(s,"tr");v(i,"th",{scope:"row"},a);let c=[v(i,"td"),v(i,"td")];
return o.set(a,c),c}return{resize(){},show({weights:a,gradient:i}){for(let[c,l]of Object.entries(a)){let[u,f]=o.get(c)??
r(c);F(u,T(l)),F(f,c in i?T(i[c]):"")}}}}var uo=1e-4,qi="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function fn({graph:n,
says:t,start:e,points:s,window:o,fine:r},a){if(!n||!t)throw new Error("There is no graph to train.");let i={...n,gates:a},
c={...t,gates:a},l=Xi(o,r),u=e,f=ft(i,u),d=[k()],p="";function k(){return Number(f.values[i.output])}let g=(x,y)=>Number(
Pt(c,{...u,x1:x,x2:y})[c.output]),m=()=>Object.fromEntries(i.nodes.flatMap((x,y)=>ct(x)?[[x.name,Number(f.gradients[y])]]:
[]));function h(x){let y=m(),b=Object.fromEntries(Object.entries(u).map(([S,w])=>[S,w-x*y[S]])),$=ft(i,b);if($.failure||
!Object.values(b).every(Number.isFinite)){p=qi;return}[u,f]=[b,$],d.push(k())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:m(),grid:l.map(([x,y])=>Yi(g(x,y))),right:s.map(([x,y,b])=>(g(x,y)-.5)*(b-.5)>0),sizes:[],note:"",trouble:p}),advance(x,y,b){
for(let $=0;$<y&&!p;$++)h(x);b()},reset(x){u=e,f=ft(i,u),d=[k()],p="",x()},isOver:()=>!1,stop(){}}}function fo(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,a,i){e=i,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:a})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function po({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,a,i){s=Math.min(s+1,e.length-1),i()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function Yi(n){let t=Math.min(1-uo,Math.max(uo,n));return Math.log(t/(1-t))}function Xi([n,t],e){let s=([
o,r],a)=>o+(r-o)*a/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function pn(n,t,e){return n.on(t,e),()=>n.off(t,e)}var mo=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?nn:se)(s,{...c,gates:n,functions:t},Zi(e))}let a=pn(e,"change:figure",r);r();let i=ne(
s,".backprop-explorer");return()=>{a(),o(),i()}}}),ho=(n,t)=>({render({model:e,el:s}){let o=rn(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),a=pn(e,"change:problem",r);r();let i=ne(s,".backprop-explorer");
return()=>{a(),o.stop(),i()}}}),go=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?fn(s,n):fo(Ji(t)),
r=un(e,s,o,({weights:i,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:i,losses:[...c]}),t.save_changes())}),a=ne(
e,".backprop-explorer");return()=>{r(),a()}}}),Ji=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>pn(n,"change:state",t)}),Zi=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>pn(
n,"change:inputs",t)}),bo=()=>({render:({el:n})=>ne(n,".backprop-depth")});async function wo(n,t){let{figure:e,start:s}=await $o(Un()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
nn:se)(o,{...e,gates:n,functions:t},sn(s))}async function vo(n,t){let{stock:e,figures:s,places:o,shared:r,wish:a,rule:i,
trainable:c}=await $o(Un()),l=document.querySelector(".backprop-explorer");if(!l)return;let u=d=>{let p=Le(e,d,a,i,c),k=e.
indexOf(p),g=h=>Object.fromEntries(Object.entries(h).map(([x,y])=>[x,y[k]])),m=g(s);f.show({...p,figure:{...m,mistakes:{
...r,places:g(o)}}})},f=rn(l,n,t,u);u([])}function xo(n){let{figure:t,...e}=Un(),s=document.querySelector(".backprop-exp\
lorer");s&&un(s,t,t.place==="page"?fn(t,n):po(e))}async function $o(n){let t=Uint8Array.from(atob(n),s=>s.charCodeAt(0)),
e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(e).text())}var Un=()=>JSON.
parse(document.getElementById("data")?.textContent??"");return Ao(Qi);})();
