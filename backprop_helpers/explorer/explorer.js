// Made from scripts/ by make explorer, sha256 4783e8e9b6046caaa04acce03f8ec26dcecb3539fdf3f228b14d92f5c43d353b
var explorer=(()=>{var mn=Object.defineProperty;var To=Object.getOwnPropertyDescriptor;var Lo=Object.getOwnPropertyNames;var Io=Object.prototype.hasOwnProperty;var jo=(n,t)=>{for(var e in t)mn(n,e,{get:t[e],enumerable:!0})},Ro=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of Lo(t))!Io.call(n,o)&&o!==e&&mn(n,o,{get:()=>t[o],enumerable:!(s=To(t,o))||s.enumerable});return n};var Co=n=>Ro(mn({},"__esModule",{value:!0}),n);var ia={};jo(ia,{arraySentence:()=>Ie,arrayTexts:()=>je,cellText:()=>fe,choose:()=>Mn,close:()=>et,compute:()=>ht,depthWidget:()=>ko,
flat:()=>Gt,formatNumber:()=>T,fromStock:()=>Re,judge:()=>ve,nested:()=>Ee,nudge:()=>_e,openPage:()=>Mo,openPractice:()=>Oo,
openTrainer:()=>So,otherNumbers:()=>rn,practiceWidget:()=>yo,readNumber:()=>Vt,run:()=>pt,runArrays:()=>Ut,sentence:()=>$e,
snapped:()=>ye,sourcesOf:()=>Je,targetsOf:()=>Ze,texts:()=>se,trainerWidget:()=>$o,widget:()=>xo,withoutRemnants:()=>nn});var Fo={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},ns="write a number, such as -0.5, 3\
/4 or 19*6";function Vt(n){let t=Po(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new hn(s),r=o.sum();return r===null||o.next!==void 0?ns:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${ns}`}
var Po=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>Fo[t]),hn=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var zo={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function ht(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(zo[s]??e[s])(
...o.map(a=>ht(a,t,e)))}var tt=n=>n.gate===null&&n.number!==null,ct=n=>n.gate===null&&n.number===null,ss=({nodes:n})=>n.flatMap((t,e)=>t.gate===
null?[]:[[e,t]]),St=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+_o(Math.abs(n),t)}function _o(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?os(n.toFixed(Math.max(0,t-1-o))):`${os(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var os=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,Ot=n=>Number(T(n).replace("−","-")),Rt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),gn=(n,t)=>Rt(n,Ot(t))?"=":"≈",Ct=n=>n.startsWith("−")?`(${n})`:n,ft=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function pt(n,t){let e=Ft(n,t),s=[];n.nodes.forEach((i,c)=>{i.gate!==null&&s.push({place:c,node:i,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:a}=Do(n,e,s,Wo(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:a}}function Ft({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,a)=>{let i=s?.get(a);if(i!==
void 0){o[a]=i;return}if(r.gate===null){o[a]=r.number??e[r.name];return}let c=Bo(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[a]=l)}),o}function it(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function Bo(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var vt=(n,t)=>n.
inputs.map(e=>it(t,e));function Wo(n,t,e){let s=e.findIndex(i=>t[i.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
a=wn(n.gates,r.name,r.gate,vt(r,t));return{step:s+1,place:o,slope:!1,text:a}}function Do(n,t,e,s){let{nodes:o,output:r,gates:a}=n,
i=new Array(o.length);i[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],y=[];if(c.push({place:f,
node:d,flows:p,missing:y}),l&&!l.slope)continue;let h=vt(d,t);for(let[m,g]of d.inputs.entries()){if(tt(o[g]))continue;let x=a[d.
gate].local[m](...h,it(t,f)),k=it(i,f)*x,b=i[g],$=b===void 0?k:b+k;if(Number.isFinite($)){i[g]=$,p.push({position:m,input:g,
local:x,downstream:k,first:b===void 0,total:$});continue}if(i[g]=NaN,y.push(g),l)continue;let S={position:m,name:o[g].name},
w=vn(a,d.name,d.gate,h,S,it(i,f),x);l={step:e.length+c.length,place:f,slope:!0,text:w}}}if(!l||l.slope)for(let u of o.keys())
i[u]??=0;return{gradients:i,steps:c,failure:l}}function wn(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return bn(t,e,s,rs(n[e],s,"")??r)}function vn(n,t,e,s,o,r,a){
if(Number.isFinite(a))return bn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let i=rs(n[e],
s,"abc"[o.position]),c=i?`finite slope for ${o.name}: ${i}`:`slope for ${o.name} that a floating-point number can hold`;
return bn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var rs=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],bn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var ot=n=>n.reduce((t,e)=>t*e,1);function Ho(n,t,e){let s=n.map(r=>{let a=e.indexOf(r);return a<0?0:[...e.slice(a+1)].reduce(
(i,c)=>i*t[c],1)}),o=[0];return n.forEach((r,a)=>{let i=t[r];o=o.flatMap(c=>Array.from({length:i},(l,u)=>c+u*s[a]))}),Int32Array.
from(o)}function gt({inputs:n,result:t},e,s){let o={};[...t].forEach((c,l)=>{o[c]=s[l]}),n.forEach((c,l)=>{[...c].forEach(
(u,f)=>{o[u]=e[l][f]})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),a=[...t,...r],i=ot(r.map(c=>o[c]));return{
size:ot(s),terms:i,places:n.map(c=>Ho(a,o,c))}}function bt({size:n,terms:t,places:e},s){let o=new Array(n),[[r,a],[i,c]]=[
s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=a?r[i[u]]*a[c[u]]:r[i[u]];o[l]=f}return o}var is=new WeakMap;function ut(n){let t=is.get(n);return t||(t=n.map(e=>e.gate===null?null:Vo(e,n)),is.set(n,t)),t}function Vo({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:ot(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:gt(e.pattern,o,t),back:[gt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((a,i)=>{let c=o.map((l,u)=>u===i?t:
l);return gt(a,c,o[i])});return{ahead:gt(e.pattern,o,t),back:r}}return{ahead:Go(o,t),back:n.map(()=>null)}}function Go(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((a,i)=>a===t[r+i]?e[r+i]:"uv"[i]).join("")});
return gt({inputs:s,result:e},n,t)}var Gt=n=>Array.isArray(n)?n.flat():[n];function Ee(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Kt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ut(n,t){let e=xn(n,t),s=[];n.nodes.forEach((i,c)=>{i.gate!==null&&s.push({place:c,node:i,flows:null,missing:[]})});
let o=qo(n,e,s),a=n.nodes[n.output].shape.length===0?Yo(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...a,
steps:s.concat(a.steps),forwardSteps:s.length}}function xn(n,t,e){let s=ut(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,a)=>{let i=e?.get(a);if(i)o[a]=i;else if(r.gate===null)o[a]=r.number??Gt(t[r.name]);else{let c=Ae(r,o),
l=c&&Ko(n,r,s[a],c);l?.every(Number.isFinite)&&(o[a]=l)}}),o}function Ae(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function Ko({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return bt(
r,o);if(e.pattern)return yn(t,r,o[0]);let{value:a}=n[t];return Array.from({length:r.size},(i,c)=>a(...Te(r,o,c)))}var Te=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),as=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(a,i)=>s[e[r*t+i]])),yn=(n,t,e)=>as(t,e).map(s=>n==="max"?Math.max(...s):Uo(s));function le(n,t,{places:[e]},s,o,r){let a=as(
t,s).map((i,c)=>i.filter(l=>l===o[c]).length);return s.map((i,c)=>ht(n,{a:i,b:a[e[c]],y:o[e[c]]},r))}function Uo(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function qo(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],a={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...a,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let i=ut(
n.nodes)[o]?.ahead,c=Ae(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:i.size},(p,y)=>Te(i,c,y)),f=u.findIndex(p=>!Number.
isFinite(l(...p))),d=wn(n.gates,`${r.name}${Kt(f,r.shape)}`,r.gate,u[f]);return{...a,text:d}}function Yo(n,t,e,s){let{nodes:o,
output:r}=n,a=new Array(o.length);a[r]=[1];let i=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];i.push(
{place:l,node:u,flows:f,missing:d});let p=a[l];if(!(c&&!c.slope||!p))for(let[y,h]of u.inputs.entries()){let m=o[h];if(m.
gate===null&&m.number!==null)continue;let{downstream:g,local:x}=Xo(n,l,u,y,t,p),k=a[h],b=k?k.map((S,w)=>S+g[w]):g;if(a[h]=
b.map(S=>Number.isFinite(S)?S:NaN),b.every(Number.isFinite)){f.push({position:y,input:h,local:x,downstream:g,first:k===void 0,
total:b});continue}if(d.push(h),c)continue;let $=Jo(n,l,u,y,t,p,x,b);c={step:e.length+i.length,place:l,slope:!0,text:$}}}
return(!c||c.slope)&&o.forEach((l,u)=>{a[u]??=new Array(ot(l.shape)).fill(0)}),{gradients:a,steps:i,failure:c}}function Xo(n,t,e,s,o,r){
let{made:a,inputs:i}=e,c=ut(n.nodes)[t],l=Ae(e,o),u=c.ahead,f=c.back[s];if(a.places){let h=new Array(ot(n.nodes[i[0]].shape)).
fill(0);return a.places.forEach((m,g)=>{h[m]+=r[g]}),{downstream:h,local:null}}if(f&&a.back){let h=l.map((m,g)=>g===s?r:
m);return{downstream:bt(f,h),local:null}}let d=o[t];if(f){let h=le(a.local,u,f,l[0],d,n.functions),[m]=f.places;return{downstream:h.
map((g,x)=>r[m[x]]*g),local:h}}let p=n.gates[e.gate].local[s],y=d.map((h,m)=>p(...Te(u,l,m),h));return{downstream:y.map(
(h,m)=>r[m]*h),local:y}}function Jo(n,t,e,s,o,r,a,i){let c=n.nodes[e.inputs[s]].name;if(!a||e.made.pattern)return`The no\
de ${e.name} (${e.gate}): the gradient of ${c} gets too large for a floating-point number.`;let l=ut(n.nodes)[t]?.ahead,
u=Ae(e,o),f=i.findIndex(h=>!Number.isFinite(h)),d=Kt(f,e.shape),p=Te(l,u,f),y={position:s,name:`${c}${d}`};return vn(n.gates,
`${e.name}${d}`,e.gate,p,y,r[f],a[f])}var Zo=5,Qo=5,tr=8,cs=32,ls=128,us={negative:[47,143,208],positive:[224,112,26]},$n=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),er=({rows:n,columns:t})=>Math.max(n,t)<=Zo;function Le(n,t,e,s,o){let[r,a]=[$n(s),`${t}:${e}`],i=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!er(r)){n[`image:${a}`]=sr(r,o,i),n[`range:${a}`]=`${i?"±":""}${T(i,2)}`;return}
o.forEach((c,l)=>{let u=`${a}${Kt(l,s)}`;n[u]=fe(c),n[`tint:${u}`]=nr(c,i)})}function fe(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=Qo?t:T(n,1).replace(/0\.000(\d)/,"$1e-04")}function nr(n,t){let e=fs(n,t,
tr);return e?`${e>0?"p":"n"} l${Math.abs(e)}`:""}function fs(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(
s)*e+.5);return s>0?o:-o}function sr(n,t,e){let s=document.createElement("canvas");s.width=Math.min(n.columns,ls),s.height=
Math.min(n.rows,ls);let o=s.getContext("2d");if(!o)return"";let r=o.createImageData(s.width,s.height);return or(n,t,s).forEach(
(a,i)=>{let c=fs(a,e,cs),l=c<0?us.negative:us.positive;r.data.set([...l,Math.round(255*Math.abs(c)/cs)],4*i)}),o.putImageData(
r,0,0),s.toDataURL()}function or({rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).
fill(0),a=new Array(s*o).fill(0);return e.forEach((i,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(
u*s/t);r[f]+=Number.isNaN(i)?0:i,a[f]++}),r.map((i,c)=>i/a[c])}var J=n=>n.gate===null&&n.number!==null,xt=n=>n.gate===null&&n.number===null,pe=n=>!J(n)||n.shape.length>0;function Ie(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return ar(
n,t);let{place:a,node:i,flows:c}=o[e-1];if(c)return i.backward;let l=i.shape.length?"":` = ${T((s[a]??[])[0])}`;return`${i.
forward}${l}.`}var rr=6,ir=2**-50;function ar(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:a}=s[o],i=s.
flatMap((l,u)=>n.gradients&&xt(l)?[`∂${r}/∂${l.name} ${ps(l.shape,e[u]??[])}`]:[]),c=`${r} ${ps(a,t[o]??[])}.`;return i.
length?`${c} Gradients: ${ft(i)}.`:c}function ps(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=
rr)return`(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,c)=>i+c,0),o=Math.abs(s)<=ir*t.reduce((i,c)=>i+Math.abs(
c),0)?0:s,[r,a]=[Math.min(...t),Math.max(...t)];return`(${e}: sum ${T(o)}, from ${T(r)} to ${T(a)})`}function je(n,t,e){
let{nodes:s}=n,{values:o,steps:r,failure:a}=t,i=r.slice(0,e),c={},l=new Set(i.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];
p&&pe(f)&&(f.gate===null||l.has(d))&&ds(c,"value",f,p)});for(let{node:f,flows:d}of i)for(let p of d??[])cr(c,s,f,p);for(let[
f,d]of kn(n,t,e))J(s[f])||(c[`partial:${s[f].name}`]="∂",ds(c,"gradient",s[f],d));a&&!a.slope&&e>=a.step&&!s[a.place].
shape.length&&(c[`value:${s[a.place].name}`]="undefined");let u=e>r.length?void 0:i.at(-1);return u&&(c[`node:${u.node.name}`]=
"now",u.node.inputs.forEach((f,d)=>{(!u.flows||!J(s[f]))&&(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}
function cr(n,t,e,{position:s,input:o,local:r,downstream:a}){let{shape:i}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream\
:${e.name}:${s}`];e.shape.length||i.length||!r?(n[c]=e.flows[s],n[l]=i.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(a[0])}`)}
function ds(n,t,e,s){e.shape.length?Le(n,t,e.name,e.shape,s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}
function kn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,failure:r},a){let i=new Map,c=!r||r.slope;a>o&&c&&e.length&&
i.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,a)){for(let{input:f,total:d}of l??[])i.set(f,d);for(let f of u)i.set(
f,e[f])}return a>s.length&&c&&e.length&&n.forEach((l,u)=>{xt(l)&&i.set(u,e[u])}),i}var lr=.6180339887,ur=.7548776662;function Mn(n,{level:t,about:e,seed:s},o,r){let a=fr(n,o,r);a.set(e,(a.get(e)??0)+1);let i=[
...a.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*lr+s*ur)%1*i,l=0;for(let[u,f]of a)if(l+=f,c<l)return{level:ms(n,t,o),
about:u};return{level:ms(n,t,o),about:e}}function ms(n,t,{up:e,down:s,many:o,lowest:r,highest:a}){let i=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(i=Math.min(Math.max(i+Math.sign(c),r),a),c=0);
return i}function fr(n,t,e){let s=new Map,o=new Map;for(let a of n){for(let i of a.made.filter(c=>e.includes(c)))s.set(i,
(s.get(i)??0)+1),o.set(i,0);for(let i of a.trains)!a.tries||!s.has(i)||a.made.includes(i)||(o.set(i,o.get(i)+1),o.get(i)===
t.avoided&&s.delete(i))}let r=n.at(-1)?.made??[];return new Map([...s].map(([a,i])=>[a,i*(r.includes(a)?2:1)]))}function Re(n,t,e,s,o){
let r=Mn(t,e,s,o),a=({key:i,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===i).length,+!f,u]};return n.map(i=>({problem:i,rank:a(i)})).reduce((i,c)=>{let l=c.rank.
findIndex((u,f)=>u!==i.rank[f]);return l>=0&&c.rank[l]<i.rank[l]?c:i}).problem}var qt=5001e-7,pr=1e-12,dr=1e4,Ce=.02,et=(n,t,e=.01)=>hs(t)&&Number.isInteger(n)?n===t:On(n,t,qt)||Math.abs(n-t)<=pr*e,On=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),hs=n=>Number.isInteger(n)&&Math.abs(
n)<dr,gs=(n,t)=>Math.abs(n-t)<Ce*Math.abs(t),de=(n,t,e=[2,3])=>n!==0&&Number.isFinite(t)&&!hs(t)&&e.some(s=>[t.toPrecision(
s),...Math.abs(t)<1?[t.toFixed(s)]:[]].some(r=>On(n,Number(r),1e-6))),mr=(n,t)=>de(n,t)||!Rt(Ot(t),t)&&On(n,t,Ce);function me(n){
return n.every(t=>de(...t))?"Close, but rounded too far: give four significant figures.":n.every(t=>mr(...t))?"Close. We\
re numbers rounded before the end? Keep all figures, and round only the last number, to four.":""}function v(n,t,e={},s=""){return bs(n,document.createElement(t),e,s)}function D(n,t,e={},s=""){return bs(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function bs(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function z(n,t){n.textContent!==t&&(n.textContent=t)}function Pt(n,t,e){t.style.setProperty(
"--bp-unit",`${e/(n.parentElement?.clientWidth||e)}px`)}var hr=22,gr=.75,br=14;function wr(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:a})=>Math.min(...n.map(i=>Math.hypot((r-i.x)/1.5,a-i.y)),br);return s.reduce((r,a)=>o(a)>o(r)?a:r)}function Fe(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),a=D(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(a);let{x:i,y:c}=wr(e,r),l=D(o,"text",{class:"sign",
x:i,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:a,sign:l}});return{show(o){let r=new Map;
for(let{node:i,flows:c}of o??[])for(let l of c??[])r.set(`${i.name}:${l.position}`,l);let a=Math.max(1,...[...r.values()].
map(({downstream:i})=>Math.abs(i)));for(let{key:i,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(i)??{},d=u?
Math.max(gr,hr*Math.abs(u)/a):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),z(l,f?"±":u>
0?"+":u<0?"−":r.has(i)?"0":"")}}}}function Pe(n,t){let e=!1;n.addEventListener("pointerdown",o=>{let{clientX:r,pointerId:a,button:i}=o,c=i===0?t(o):null;if(!c)
return;let l=f=>{let d=f.clientX-r;!e&&Math.abs(d)<4||(e||n.setPointerCapture(a),e=!0,c(d))},u=()=>{e=!1,n.removeEventListener(
"pointermove",l);for(let f of["pointerup","pointercancel"])n.removeEventListener(f,u)};n.addEventListener("pointermove",
l);for(let f of["pointerup","pointercancel"])n.addEventListener(f,u)});let s=o=>e&&o.cancelable&&o.preventDefault();n.addEventListener(
"touchmove",s,{passive:!1})}var ws=30;function ze(n,t){let e=v(n,"div",{class:"bp-frame"}),s=v(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let a=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<a-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(a,i=!1){let{left:c,width:l}=s.getBoundingClientRect(),
u=l/s.offsetWidth||1,f=a.map(m=>{let g=m.getBoundingClientRect();return[(g.left-c)/u-ws,(g.right-c)/u+ws]}),d=[Math.min(
...f.map(([m])=>m)),Math.max(...f.map(([,m])=>m))],[p,y]=d[1]-d[0]<=s.clientWidth?d:f[0],h=p<0?p:Math.max(0,y-s.clientWidth);
h&&s.scrollBy({left:h,behavior:i||o.matches?"instant":"smooth"})}}}function At(n,t,e=()=>{},s=()=>""){let o=v(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=v(n,"output",
{class:"bp-wrong"});function a(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),z(r,l)}function i(){
let l=Vt(o.value),u=typeof l=="string"?l:s(l);return a(u),u?null:Number(l)}function c(l){o.value=T(l),a("")}return o.addEventListener(
"change",()=>{let l=i();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:i,set:c}}function Sn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[a,i,c]=vt(r,s);return t[r.gate].map(l=>Math.sign(ht(l,{a,b:i,c,y:Number(s[o])},e)))}var he=(n,t,e)=>Sn(n,t,e).includes(
0);function vs(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],a=Sn(n,e,o);if(Sn(n,t,o).findIndex((c,l)=>c*a[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(he(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var vr=6;function Yt(n,t,e){let s=v(n,"input",{type:"range",...t}),o=!1,[r,a,i]=[0,"",""],c=()=>e(s.valueAsNumber);s.addEventListener(
"pointerdown",({pointerType:u,clientX:f})=>{o=u==="touch",[r,a,i]=[f,s.value,s.value]}),s.addEventListener("pointermove",
({clientX:u})=>{Math.abs(u-r)>vr&&l()}),s.addEventListener("pointerup",l),s.addEventListener("pointercancel",()=>{o=!1}),
s.addEventListener("input",()=>{if(!o)return c();i=s.value,s.value=a});function l(){o&&(o=!1,i!==a&&(s.value=i,c()))}return s}var Xt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),xs=.1,Nn=.1,xr=1e-12,yr=1e-6,$r=.001,kr=100;
function _e(n,t,e,s,o){let{nodes:r,gates:a}=n,i=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(i===void 0)
return{moved:c,promised:l,after:l};let u=Ft(n,t,new Map([[s,i+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,y]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let h=vt(f,e.values);for(let[m,g]of f.inputs.entries()){let x=l[g];x!==void 0&&
(l[d]=(l[d]??0)+x*a[f.gate].local[m](...h,p))}}l[d]!==void 0&&p!==void 0&&y!==void 0&&(c[d]=y-p)}),{moved:c,promised:l,after:u}}
var ys=(n,t)=>Math.abs(n-t)<=xr*Math.abs(t)?0:n-t,ge=n=>`${n>0?"+":""}${T(n)}`;function Be(n,t,e){let{nodes:s,output:o}=t,
r=v(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),a=v(r,"div",{class:"bp-heading"}),i=v(r,"di\
v",{class:"bp-slider"});v(i,"span",{},"ε");let c={min:0,max:Xt.length-1,step:1},l=Yt(i,{...c,"aria-label":"size of ε"},
b=>g(Math.sign(y)*Xt[Xt.length-1-b])),u=At(i,{"aria-label":"ε, typed"},g,b=>b?"":"a nudge by 0 moves nothing: write ano\
ther number"),f=v(v(r,"div",{class:"bp-wide"}),"table"),d=v(r,"p",{role:"status","aria-live":"polite"}),p=v(r,"p",{class:"\
bp-open"},"Pull the chosen box to the left or right");v(p,"span",{class:"bp-by-keys"},", or press + and − on it"),p.append(
".");let y=xs,h="",m=[];function g(b){x(b),e()}function x(b){y=b;let $=Math.abs(b),S=Xt.reduce((w,M)=>Math.abs(Math.log(
M/$))<Math.abs(Math.log(w/$))?M:w);l.value=String(Xt.length-1-Xt.indexOf(S)),l.setAttribute("aria-valuetext",T(b)),u.set(
b)}r.addEventListener("keydown",b=>b.stopPropagation()),x(xs);function k(b){h=s[b].name,f.replaceChildren();let $=v(f,"t\
r"),S=`∂node/∂${s[b].name} · ε`;for(let M of["node","really moves by",S,"left over"])v($,"th",{scope:"col"},M);let w=new Set(
[b]);s.forEach((M,E)=>{M.gate!==null&&M.inputs.some(O=>w.has(O))&&w.add(E)}),m=[...w].map(M=>{let E=v(f,"tr",M===o?{class:"\
bp-total"}:{});return v(E,"th",{scope:"row"},s[M].name),{place:M,cells:[0,1,2].map(()=>v(E,"td"))}})}return{get:()=>y,set:g,
toggle(b){r.hidden=!b},show(b,{moved:$,promised:S,after:w},{values:M},E){h!==s[b].name&&k(b);let[O,N]=[s[b].name,s[o].name];
z(a,`${O} is nudged by ε = ${T(y)}`);for(let{place:I,cells:B}of m){let[_,j]=[$[I],S[I]],W=j!==void 0&&Number.isFinite(j);
z(B[0],_===void 0?"undefined":ge(_)),z(B[1],E?W?ge(j):"undefined":"?"),z(B[2],E?W&&_!==void 0?ge(ys(_,j)):"–":"?")}let C=m.
flatMap(({place:I})=>ys(Number($[I]),Number(S[I]))?[I]:[]),F=E?vs(t,M,w,C):"";z(d,Mr(O,N,y,$[o],S[o],E,b===o,F))}}}function Mr(n,t,e,s,o,r,a,i){
if(a)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<yr&&Math.abs(s-o)>$r*Math.abs(o),f=i&&
!l?` ${i}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function We(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};Pe(n,({pointerType:o})=>o===
"touch"&&!(t()&&n.classList.contains("chosen"))?null:r=>s(r/kr)),n.addEventListener("keydown",o=>{let{key:r,altKey:a,ctrlKey:i,
metaKey:c}=o,l={"+":1,"-":-1,"−":-1}[r];if(!l||a||i||c)return;let u=t()+l*Nn;s(Math.abs(u)<Nn/2?u+l*Nn:u),o.preventDefault(),
o.stopPropagation()})}var En={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},Or=3;function De(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:a}=e;if(o||r||a)return;let i={
Home:n[0],End:n[n.length-1]},c=s in En?Sr(n,t,En[s]):i[s];!c&&!(s in En)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function Sr(n,t,[e,s]){let o=$s(
t),r,a=Number.POSITIVE_INFINITY;for(let i of n){let[c,l]=$s(i).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+Or*Math.abs(e*l+s*c);u>1&&
f<a&&([r,a]=[i,f])}return r}function $s({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var Nr="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",Er=100,ks=6,Ar=/^(value|gradient|partial|local|downstream|range):/,Tr=["chosen","from","to","moved","right",
"wrong"];function Ms(n,t,e){let{nodes:s}=t,o=ze(n,{role:"group","aria-label":`${t.title}. ${Nr}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let a=[...r.querySelectorAll("[da\
ta-k]")].map(b=>({key:b.getAttribute("data-k")??"",target:b})),i=a.filter(({key:b})=>/^(node|edge):/.test(b)),c=a.filter(
({key:b})=>Ar.test(b)||/^(tint|image):/.test(b)),l=c.map(()=>""),u=i.flatMap(({key:b,target:$})=>{let S=s.findIndex(w=>pe(
w)&&`node:${w.name}`===b);return S<0?[]:[Ir($,S,s[S])]}),f=new Map(u.map(b=>[b.place,b])),d=Fe(r);for(let b of u)jr(b,$=>e.
choose($));let p=De(u),y=D(r.querySelector("g"),"g",{class:"bp-frames"});for(let b of u)h(b);function h(b){let{target:$,
place:S}=b;$.setAttribute("role","button");let w=()=>Lr(b);$.addEventListener("click",M=>e.choose(g(b,M)??w())),$.addEventListener(
"focus",()=>{e.choose(w()),o.reveal([b.outline])}),$.addEventListener("keydown",M=>{M.key==="Enter"&&(M.preventDefault(),
e.edit())}),$.addEventListener("pointermove",M=>e.point(g(b,M))),$.addEventListener("pointerleave",()=>e.point(null)),Pe(
$,M=>m(b,M)),We($,e.epsilon,M=>e.pull(S,M))}function m(b,$){let S=g(b,$);return!S||$.pointerType==="touch"&&!b.target.classList.
contains("chosen")||(e.choose(S),!e.isOpen(S))?null:($.stopImmediatePropagation(),w=>e.drag(S,w/Er))}function g({grids:b,
place:$},S){let{clientX:w,clientY:M}=S,E=y.getScreenCTM();if(!E)return null;let O=new DOMPoint(w,M).matrixTransform(E.inverse());
for(let[N,{x:C,y:F,across:I,down:B,rows:_,columns:j}]of Object.entries(b)){let[W,R]=[Math.floor((O.y-F)/B),Math.floor((O.
x-C)/I)];if(W>=0&&W<_&&R>=0&&R<j)return{kind:N,place:$,entry:W*j+R}}return null}let x=[];return{element:o.element,resize:o.
resize,width:r.viewBox.baseVal.width,flows:d,isMark:b=>s[b].shape.length>0&&!f.get(b)?.grids.value,reveal(b){let $=b.flatMap(
S=>f.get(S)?.outline??[]);$.length&&o.reveal($)},open(b,$){for(let j of u)j.target.classList.toggle("opened",j.place===b);
let S=b===null?void 0:f.get(b)?.outline;if(Object.assign(o.element.style,{minHeight:"",minWidth:""}),!S)return;let w=o.element.
getBoundingClientRect().width/o.element.offsetWidth||1,[M,E]=[S,r].map(j=>{let{x:W,y:R,width:L,height:V}=j.getBoundingClientRect();
return new DOMRect(W/w,R/w,L/w,V/w)});$.style.minWidth=`${M.width}px`;let{offsetWidth:O,offsetHeight:N}=$,C=(M.left+M.right)/
2-E.left,[F,I]=[M.top-E.top-N,M.bottom-E.top],B=I+N>E.height&&F>=0?F:I;$.style.left=`${Math.max(0,Math.min(C-O/2,E.width-
O))}px`,$.style.top=`${B}px`;let _={minHeight:`${B+N}px`,minWidth:`${Math.min(O,n.clientWidth)}px`};Object.assign(o.element.
style,_)},choose({kind:b,place:$,entry:S}){p.stopAt($);for(let w of u){let M=w.place===$;M&&Object.assign(w,{kind:b,entry:S}),
w.target.classList.toggle("chosen",M),w.target.setAttribute("aria-pressed",String(M))}},light(b){y.replaceChildren();for(let $ of Tr){
let S=new Set;for(let{kind:w,place:M,entry:E}of b[$]??[]){let O=f.get(M)?.grids[w];if(!O){$!=="moved"&&!S.has(M)&&k(M,$),
S.add(M);continue}let[N,C]=[Math.max(O.across,ks),Math.max(O.down,ks)],F=O.x+(E%O.columns+.5)*O.across-N/2,I=O.y+(Math.floor(
E/O.columns)+.5)*O.down-C/2;D(y,"rect",{class:`bp-entry bp-entry-${$}`,x:F,y:I,width:N,height:C,rx:2})}}},show(b,$){c.forEach(
({key:w,target:M},E)=>{let O=b[w]??"";O!==l[E]&&(l[E]=O,w.startsWith("tint:")?M.setAttribute("class",`tint ${O}`):w.startsWith(
"image:")?M.setAttribute("href",O):M.textContent=O)});for(let w of x)w.classList.remove("now","back");let S=i.filter(({key:w})=>b[w]);
for(let{key:w,target:M}of S)M.classList.add(...b[w].split(" "));x=S.map(({target:w})=>w);for(let w of u){let M=$(w.place,
w.entry);M!==w.label&&w.target.setAttribute("aria-label",M),w.label=M}}};function k(b,$){let S=f.get(b)?.outline;if(!S)return;
let{x:w,y:M,width:E,height:O}=S,N={x:w.baseVal.value,y:M.baseVal.value,width:E.baseVal.value,height:O.baseVal.value};D(y,
"rect",{class:`bp-entry bp-entry-${$}`,...N,rx:4})}}var Lr=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function Ir(n,t,e){
let s=n.querySelector(".box"),o={};for(let r of["value","gradient"]){let a=n.querySelector(`[data-k="grid:${r}:${e.name}\
"]`);if(!a)continue;let{rows:i,columns:c}=$n(e.shape),[l,u,f,d]=[a.x,a.y,a.width,a.height].map(p=>p.baseVal.value);o[r]=
{x:l,y:u,across:f/c,down:d/i,rows:i,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}
function jr(n,t){let{values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&
s.y>e.y,[r,a]=[o?2:1,s&&!o?2:1];n.target.addEventListener("keydown",i=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=i,d={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,y]=d[c],h=n.kind==="gradient",m=Math.
floor(n.entry/e.columns)+(h&&o?e.rows:0)+p,g=n.entry%e.columns+(h&&!o?e.columns:0)+y;if(m<0||g<0||m>=r*e.rows||g>=a*e.columns)
return;let x=m%e.rows*e.columns+g%e.columns,k=m>=e.rows||g>=e.columns?"gradient":"value";t({kind:k,place:n.place,entry:x}),
i.preventDefault(),i.stopImmediatePropagation()})}var lt=(n,t)=>`${n.name}${Kt(t,n.shape)}`;var Jt=n=>({shape:[],entries:[n]}),zt=(n,t)=>({shape:n,entries:new Array(ot(n)).fill(t)}),Nt=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),An=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function Os(n,t){return n.
entries.every(Number.isFinite)?n:!t||!Nt(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(
e)?t.entries[s]:e)}}function Tn(n,t){let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];
return o.some((r,a)=>r!==s[a]&&r!==1&&s[a]!==1)?null:o.map((r,a)=>r===1?s[a]:r)}function be({shape:n,entries:t},e){if(t.
length===ot(e))return t;let s=e.length-n.length,r={inputs:[n.map((a,i)=>a===e[s+i]?"ij"[s+i]:"uv"[i]).join("")],result:"\
ij".slice(0,e.length)};return bt(gt(r,[n],e),[t])}function He(n,t,e){let s=t.map(r=>be(r,n)),o=Array.from({length:ot(n)},
(r,a)=>{let i=e(...s.map(c=>c[a]));return Number.isFinite(i)?i:NaN});return{shape:n,entries:o}}function Ln(n,t,e){let s=Tn(
n.shape,t.shape);if(!s)return null;let[o,r]=[be(n,s),be(t,s)];return{shape:s,entries:o.map((a,i)=>e(a,r[i]))}}var Zt=(n,t)=>Ln(
n,t,(e,s)=>e*s);function Ss(n,t,e,s){let o=t.shape.length?t:zt(e,t.entries[0]);if(!Nt(o.shape,e))return null;let r=zt(s,
0);return n.forEach((a,i)=>{r.entries[a]+=o.entries[i]}),r}function Ve(n,t,e){let s=new Map;for(let[i,{shape:c}]of t.entries()){
let l=n.inputs[i];if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;
s.set(f,c[u])}}for(let i of"uv")s.set(i,1);let o=[...n.result];if(o.some(i=>!s.has(i))){if(o.length!==e.length)return null;
for(let[i,c]of o.entries())s.has(c)||s.set(c,e[i])}let r=o.map(i=>s.get(i)??1),a=gt(n,t.map(i=>i.shape),r);return{shape:r,
entries:bt(a,t.map(({entries:i})=>i))}}function Ns({shape:n,entries:t},{inputs:[e],result:s},o){let r=a=>n.every((i,c)=>{
let l=Math.floor(a/ot(n.slice(c+1)))%i;return s.includes(e[c])||l===(o?i-1:0)});return{shape:n,entries:t.map((a,i)=>r(i)?
a:0)}}function Es({shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in e&&e.otherwise==="RESHAPED")return{
shape:n,entries:t.map((a,i)=>t[i%o*s+Math.floor(i/o)])};let r=t.map((a,i)=>{for(let c=i+o;c<s*o;c+=o)if(t[c])return 0;return+(a!==
0)});return{shape:n,entries:r}}var Z={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},Rr=n=>Object.keys(
n).map(Number);function yt(n){for(let t in n)return!1;return!0}var Qt=({local:n,upstream:t,times:e,pattern:s})=>Rr({...n,
...t,...e,...s});function As(n,t){let e=i=>Object.fromEntries(Object.entries(i).filter(([c])=>t.includes(Number(c)))),[s,
o,r,a]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:a}}var Ts=(n,t)=>["l\
ocal","upstream","times","terms","added","given","pattern","replacing"].some(e=>Object.keys(n[e]).some(s=>s in t[e])),In=(n,t)=>({
local:{...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.
terms},added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),Tt=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(a=>!tt(t.nodes[a])).reverse();this.nodes=o.
map(a=>t.nodes[a]),this.place=o;let r=new Map(o.map((a,i)=>[a,i]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((a,i)=>{a.gate!==null&&a.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[i].push(this.edges.length),this.edges.push({input:u,gate:i,
position:l}))})}),this.gate=this.edges.map(({gate:a})=>a),this.local=this.edges.map((a,i)=>this.localGradient(i)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,a)=>r+a,0)+ +(s===this.output))}isSame(t,e){return et(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return it(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],a=this.nodes[o],i=vt(a,this.values),{value:c,local:l}=s[a.gate];return typeof e=="object"?"value"in e?this.valueOf(
e.value):(i[r]="slope"in e?this.slopesOf(e.slope)[e.by]:this.valueOf(e.at),Ge(l[r](...i,Ge(c(...i))))):e===void 0?Ge(l[r](
...i,this.valueOf(o))):this.formula(o,e)}formula(t,e){let[s,o,r]=vt(this.nodes[t],this.values);return Ge(ht(this.mistakes.
formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){let{gate:e,position:s}=this.edges[t],o=this.
kinks.get(this.nodes[e].gate);if(!o?.at.some(a=>this.formula(e,a)===0))return[this.local[t],this.local[t]];let r=o.interval[s].
map(a=>this.formula(e,a));return[Math.min(...r),Math.max(...r)]}run(t,e){return this.passBack(t,e??new Map)[0]}passBack(t,e){
let s=[],o=[];return this.nodes.forEach((r,a)=>{let[i,c]=this.gathered(a,t,o);s.push(i),o.push(c===void 0?this.answered(
a,e,i):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],r=new Map(o.map(p=>[p,this.flow(p,e,s)])),a=p=>p.map(y=>r.get(y)),
i=t===this.output?[this.startingWith(e.start)]:[],c=e.terms[t]?.map(p=>this.product(p.map(y=>this.total(t,a(y))))),l=this.
total(t,[...i,...c??a(o)]),u=o.filter(p=>!e.late.includes(p)),f=u.length===o.length?void 0:this.total(t,[...i,...a(u)]),
d=e.given[t];return d&&(f="laid"in d||"slope"in d&&d.slope===this.output?l:void 0,l=this.given(d)),t in e.added&&(f??=l,
l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){return e.get(t)??s}flow(t,e,s){let o=t in
e.upstream?e.upstream[t]:this.gate[t],r=o===null?1:s[o],a=e.local[t];if(typeof a=="object"&&"otherwise"in a)return r+this.
local[t];let i=t in e.local?this.localGradient(t,a):this.local[t];return r*i*(e.times[t]??1)}total(t,e){return e.reduce(
(s,o)=>s+o,0)}product(t){return t.reduce((e,s)=>e*s,1)}given(t){if("value"in t)return this.valueOf(t.value);if(!("slope"in
t))return;let e=this.slopesOf(t.slope)[t.by];return t.times===1?e:this.product([e,this.startingWith(t.times)])}slopesOf(t){
let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+1;o<s.length;o++)
for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)for(let o of this.
into[s])e.add(this.edges[o].input);return e}},Ge=n=>Number.isFinite(n)?n:NaN;var te=class extends Tt{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,a,i)=>r+ot(this.shapeOf(i)),0);this.weight=
10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.gateAt(t).shape}at(t){return{
shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){let e=this.graph;
return ut(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Jt(e);if(typeof e=="object"){
if("value"in e)return this.valueOf(e.value);if("along"in e)return Zt(this.local[t],this.local[e.along]);if("slopes"in e)
return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==void 0)
return this.ofReduction(t,r,e!==void 0);if(jn(r))return null;let a=r.inputs.map(d=>this.at(d)),i=this.valueOf(s),{value:c,
local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){a[o]=this.valueOf(e.at);let d=Tn(a[o].shape,r.shape);
if(!d||!Nt(d,r.shape))return;i=He(r.shape,a,c)}if(typeof e!="string")return He(r.shape,[...a,i],l[o]);let u=this.mistakes.
formulas[e],f=[..."abc".slice(0,a.length),"y"];return He(r.shape,[...a,i],(...d)=>ht(u,Object.fromEntries(f.map((p,y)=>[
p,d[y]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let a=this.valueOf(this.edges[t].input),i=o.pattern,
[c,l]=a.shape,u=i.result.includes("i")?["j",[l]]:["i",[c]],[f,d]=r?u:[i.result,s],p=gt({inputs:i.inputs,result:f},[a.shape],
d),y=gt({inputs:[f],result:i.inputs[0]},[d],a.shape),h=yn(e,p,a.entries),m=le(o.local,p,y,a.entries,h,this.graph.functions);
return{shape:a.shape,entries:m}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.gateAt(e),r=jn(o)?void 0:this.kinks.
get(o.gate),a=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[u,f]of this.local[t].entries.entries())f>0&&f<1&&
a.set(u,[0,1]);if(!r)return a;let i=[...o.inputs.map(u=>this.at(u)),this.valueOf(e)].map(u=>be(u,o.shape)),[c]=i,l=[..."\
abc".slice(0,o.inputs.length),"y"];for(let u of c.keys()){let f=Object.fromEntries(l.map((y,h)=>[y,i[h][u]])),d=y=>ht(this.
mistakes.formulas[y],f,this.graph.functions);if(!r.at.some(y=>d(y)===0))continue;let p=r.interval[s].map(d);Math.min(...p)<
Math.max(...p)&&a.set(u,[Math.min(...p),Math.max(...p)])}return a}slopes(t){let[e]=this.kinksAt(t).values();return e??[0,
0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.local[t].entries.
every(e=>e<0)}gathered(t,e,s){return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,s)),void 0]:super.
gathered(t,e,s)}startingWith(t){return Jt(t)}answered(t,e,s){let o=e.get(t);return o?Os(o,s):s}total(t,e){return e.length?
e.reduce((s,o)=>s&&o&&Ln(s,o,(r,a)=>r+a)):zt(this.shapeOf(t),0)}product(t){return t.includes(null)?null:t.reduce((e,s)=>e&&
s&&Zt(e,s))}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],a=r&&this.along(
t,e,r);return a&&t in e.times?Zt(a,Jt(e.times[t])):a}start(t,e){let s=this.gateAt(this.gate[t]);return t in e.pattern||!jn(
s)?Jt(1):zt(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:a}=this.edges[t],{made:i,shape:c,inputs:l}=this.gateAt(o),
u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(i.back){let h=l.map((g,x)=>x===a?s:this.at(g));if(typeof d=="object"&&"\
value"in d?h[1-a]=this.valueOf(d.value):d!==void 0&&h.length>1?h[1-a]=Es(h[1-a],d):typeof d=="object"&&"otherwise"in d&&
(h[0]=Ns(s,i.back[0],d.otherwise==="LAST_COPY")),f)return Ve(f,h,u);if(!Nt(s.shape,c))return null;let m=this.plans(t).back[a];
return{shape:u,entries:bt(m,h.map(({entries:g})=>g))}}if(i.places)return Ss(i.places,s,c,u);let p=d===void 0?this.local[t]:
this.localGradient(t,d);if(!p)return null;let y=this.mistakes.ones?.[t];if(d===void 0&&y!==void 0&&(p=Jt(y)),f)return Ve(
f,[s,p],u);if(i.pattern&&Nt(s.shape,c)){let h=this.plans(t).back[0];return Zt({shape:u,entries:bt(h,[s.entries])},p)}return Zt(
s,p)}replaced(t,e,s){let o=zt(this.shapeOf(t),0);for(let r of e){let a=s(r),{places:i}=this.gateAt(this.gate[r]).made;if(!a||
!i)return null;for(let c of i)o.entries[c]=a.entries[c]}return o}given(t){if(!("laid"in t))return super.given(t);let e=this.
slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern)return Ve(t.pattern,[e],[]);let[s,o]=e.shape,r=e.entries.map(
(a,i)=>e.entries[i%s*o+Math.floor(i/s)]);return{shape:e.shape,entries:r}}slopesOf(t){let e=this.known.get(t);if(e)return e;
let s=[];return this.nodes.forEach((o,r)=>{let a=this.feeds[r].filter(i=>this.gate[i]>=t);r===t?s.push(zt(this.shapeOf(r),
1)):s.push(this.total(r,a.map(i=>this.flow(i,Z,s))))}),this.known.set(t,s),s}scales(){let t=[];return this.feeds.forEach(
(e,s)=>{let o=e.map(r=>this.largest(r,t[this.gate[r]]));t.push(o.reduce((r,a)=>r+a,0)+ +(s===this.output))}),t}largest(t,e){
let{gate:s,position:o}=this.edges[t],{made:r,inputs:a}=this.gateAt(s);if(!r.back)return e*(this.local[t]?An(this.local[t]):
1);let{terms:i}=this.plans(t).back[o],c=a.filter((l,u)=>u!==o).map(l=>An(this.at(l)));return e*i*c.reduce((l,u)=>l*u,1)}isSame(t,e){
return t.every((o,r)=>Number.isNaN(o)||et(o,e.entries[r]))}},jn=({made:n})=>!yt(n);function Ls(n,t,e){let s=new Map(n.edges.map((a,i)=>[i,n.kinksAt(i)]));for(let[a,i]of s)i.size||s.delete(a);if(!s.size)return[
Z];let o=Math.max(2,...[...s.keys()].flatMap(a=>Rn(n,a).map(i=>i.length))),r=Array.from({length:o},(a,i)=>Object.fromEntries(
[...s].map(([c,l])=>[c,Cr(n,c,l,i)])));return[Z,...[{},...r].map(a=>Fr(n,s,t,e,a))]}function Rn(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function Cr(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[a,i]]of e)o[r]=s>0!=
n.edges[t].position>0?i:a;for(let r of Rn(n,t))for(let[a,i]of r.entries())o[i]=+(a===Math.min(s,r.length-1));return{slopes:o}}
function Fr(n,t,e,s,o){let r={...o},a=new Set;return n.feeds.forEach((i,c)=>{let l=i.filter(d=>t.has(d)&&!a.has(d)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=zr(n,f,u,r,s);for(let d of n.into[n.gate[f]]){let p=[...t.get(d)?.values()??
[]];d===f||!p.length||p.some(([y,h])=>y!==0||h!==1)||(a.add(d),r[d]=Pr(n,d,r[f]))}}),{...Z,local:r}}function Pr(n,t,e){let s=[
...n.local[t].entries];for(let o of n.kinksAt(t).keys()){let r=1-e.slopes[o];s[o]=r>qt?r:0}return{slopes:s}}function zr(n,t,e,s,o){
let r=n.local[t].entries,[a,i]=n.passBack({...Z,local:s},o),c=h=>n.flow(t,{...Z,local:h},i)?.entries??[],l=c(s),u=c({[t]:{
slopes:r.map(()=>1)}}),f=a[n.edges[t].input].entries,d=e.entries.map((h,m)=>h-f[m]+l[m]),p=[...r];for(let[h,[m,g]]of n.kinksAt(
t))u[h]&&!Number.isNaN(d[h])&&(p[h]=Math.min(g,Math.max(m,d[h]/u[h])));let y=h=>h.reduce((m,g)=>m+p[g],0);for(let h of Rn(
n,t)){let m=h.filter(k=>Number.isNaN(d[k])),g=Math.max(0,1-y(h.filter(k=>!m.includes(k))));for(let k of m)p[k]=g/m.length;
let x=y(h);for(let k of h)p[k]=x?p[k]/x:r[k]}return{slopes:p}}var Cn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(Z),this.expected=t.run(Z,this.answers),this.open=Is(t,new Map),this.bounds=Is(t,this.answers),
this.scale=t.scales(this.right)}isOneNumber(t){let[e,...s]=t.map(r=>this.answer(r));return(s.length>1||s.length===1&&[-1,
0,1].includes(e))&&s.every(r=>r===e)}cancels(t,e){if(this.answer(t)!==0||t in e.terms)return!1;let[,s]=this.way.passBack(
e,this.answers);return this.way.feeds[t].some(o=>this.way.flow(o,e,s)!==0)}isRounded(t,e){if(!e.every(o=>js(this.answer(
o))))return!1;let s=this.way.run(t);return[...this.answers].every(([o,r])=>this.isClose(o,s[o])||de(r,s[o],[3]))}answer(t){
return this.answers.get(t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let e=Fn(this.answer(t),this.
open[t]);return this.isRight(t)||this.isClose(t,e)&&this.follows(t)}follows(t){return this.isClose(t,Fn(this.answer(t),this.
bounds[t]))}isClose(t,e){return et(this.answer(t),e,this.scale[t])}isNearby(t,e){return gs(this.answer(t),e)}isUnchanged(t,e){
return et(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,a)=>r.map(i=>[this.answer(i),a[i]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return me(e(s,this.right))||me(e(o,this.expected))}};function Is(n,t){let e=n.edges.map((i,c)=>n.slopes(c)),s=[];if(e.
every(([i,c])=>i===c)){for(let i of n.run(Z,t))s.push([i,i]);return s}let o=i=>e[i][0]===0&&e[i][1]===1,r=[],a=new Map;return n.
feeds.forEach((i,c)=>{let l=+(c===n.output),u=l,f=i.map(y=>{let h=r[n.gate[y]].flatMap(k=>e[y].map(b=>k*b)),m=[Math.min(
...h),Math.max(...h)],[g,x]=(a.get(y)??m).map(k=>Fn(k,m));return l+=g,u+=x,[g,x]});s.push([l,u]);let d=t.get(c);if(r.push(
d===void 0?[l,u]:[d,d]),d===void 0)return;let p=qt*Math.abs(d);i.forEach((y,h)=>{let[[m,g],[x,k]]=[r[n.gate[y]],f[h]];for(let b of n.
into[n.gate[y]])b!==y&&o(y)&&o(b)&&a.set(b,[m+l-x-d-p,g+u-k-d+p])})}),s}var Fn=(n,[t,e])=>Math.min(e,Math.max(t,n)),js=n=>Number(
n.toPrecision(3))===n,Pn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(
e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(Z),this.expected=t.run(Z,this.answers),this.
scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers)}isOneNumber(){return!1}cancels(){
return!1}isRounded(t,e){if(!e.every(o=>this.answer(o).entries.every(js)))return!1;let s=this.way.run(t);return[...this.answers].
every(([o,r])=>this.pairs(o,r,s[o])?.every(([a,i])=>et(a,i,this.scale[o])||de(a,i,[3]))??!1)}fitting(t){let e=Ls(this.way,
this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].filter(a=>this.isClose(a,r[a]))),o=Math.max(
...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.answers.get(t)}mayBeRight(t){return this.
isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){if(!e||!s||!Nt(e.shape,s.shape))return null;
let{shape:o,entries:r}=this.answer(t),a=Nt(o,e.shape)?r.map(Number.isNaN):[];return e.entries.flatMap((i,c)=>a[c]?[]:[[i,
s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){return this.pairs(t,e,s)?.every(([
o,r])=>et(o,r,this.scale[t]))??!1}isNearby(t,e){let s=qt*this.scale[t];return this.pairs(t,this.answer(t),e)?.every(([r,
a])=>Math.abs(r-a)<=Math.max(Ce*Math.abs(a),s))??!1}isUnchanged(t,e){return this.areClose(t,e,this.expected[t])}seen(t){
let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){
let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),s[o]);return r?r.filter(([a,i])=>!et(a,i,this.
scale[o])):[[0,1]]});return me(e(this.right))||me(e(this.expected))}},Rs=(n,t)=>n instanceof te?new Pn(n,t):new Cn(n,t);var _r=.3,ne=4;function Ke(n,t){let{misconceptions:e,places:s}=n.mistakes;return Object.entries(s).flatMap(([o,r])=>{let{
rank:a,message:i,says_for:c,one_of:l="",of_slope:u}=e[o];return r.filter(({needs:d=[]})=>d.every(p=>t.includes(p))).map(
({node:d,wrong:p,words:y={},needs:h=[],unlikely:m=0,special:g,signed:x=[]})=>{let k=x.length>0&&x.every(b=>n.isNegative(
b));return{code:o,node:d,wrong:{...Z,...p},message:g??ee(i,y),oneOf:g?"":ee(l,y),rank:a+(k?m-_r:m),unlikely:m,needs:h,saysFor:c,
ofSlope:g?void 0:u,explains:[]}})})}var ee=(n,t)=>n.replace(/\{(\w+)\}/g,(e,s)=>t[s]??e);var Br=15e4,Wr=3e3,Dr=4,Cs=[-1,0,1],Ue=class{constructor(t,e,s,o,{mistakes:r=[],rounded:a="",composed:i=!1,rough:c=!1}={}){
this.way=t,this.answered=e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=a,this.composed=i,this.rough=c}get first(){
return this.errors.filter(t=>!this.isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.
length&&this.wrong.some(e=>this.isBehind(e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){
let e=this.answered.filter(s=>!this.wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(
this.way.edges[s].input);return o.has(t)&&!e.some(r=>o.has(r))})}};function Fs(n,t){let e=Rs(n,t),s=[...e.answers.keys()],
o=s.filter(h=>!e.mayBeRight(h)),r=o.filter(h=>!e.follows(h));if(!r.length)return null;let a=new _n(e,r,o),i=a.alone(),c=new Map(
r.map(h=>[h,e.rounding([h])]));if(!i.length&&r.every(h=>c.get(h)))return new Ue(n,s,o,r,{rounded:e.rounding(r)||c.get(r[0])});
let l=i.length?[]:a.composed(),u=[i,l].find(h=>h.length)??a.some(),f=u.length?u:a.rough(),d=new Set(f.flatMap(({explains:h})=>h)),
p=r.filter(h=>d.has(h)||!c.get(h)),y=!u.length&&f.length>0;return new Ue(n,s,o,p,{mistakes:f,composed:l.length>0,rough:y})}
var _n=class{constructor(t,e,s){this.case=t,this.errors=e,this.amiss=s,this.way=t.way,this.alike=t.isOneNumber(e);let r=Ke(
this.way,[...t.answers.keys()]).filter(({needs:i,wrong:c,unlikely:l})=>i.every(u=>!(u in c.given)||s.includes(u))&&!this.
isIdleCopy(c,l)&&!(this.alike&&this.written(c).length===1));this.most=Math.floor(Br/((this.way.edges.length+1)*this.way.
weight));let a=r.sort((i,c)=>i.rank-c.rank).slice(0,this.most);this.likely=a.filter(({unlikely:i})=>i<ne),this.others=a.
filter(({unlikely:i})=>i>=ne),this.fitting=this.fittingOf(this.likely)}written(t){return Object.keys(t.given).filter(e=>this.
case.answers.has(Number(e)))}isIdleCopy({given:t},e){let s=Object.entries(t).filter(([r,a])=>!Hr(a,Number(r)));return(e>=
ne||this.errors.length===1&&s.length===1)&&s.some(([,r])=>Cs.some(a=>zn(this.way.given(r),a)))}alone(){let t=this.whole(
this.fitting);if(t.length)return this.told(t);let e=[...this.fitting,...this.fittingOf(this.others)],s=this.whole(e);if(s.
length||this.alike)return this.told(s);let o=this.two(this.fitting);return this.told(o.length?o:this.two(e))}composed(){
if(this.errors.every(a=>zn(this.case.answers.get(a),0)))return[];let e=this.likely.filter(({wrong:a,rank:i})=>yt(a.given)&&
i<ne).filter(({wrong:a})=>new Set(Qt(a).map(i=>this.way.gate[i])).size<2),s=[],o=0;for(let a of Vr(e)){if(++o>Math.min(Wr,
this.most))break;this.cover(In(a[0].wrong,a[1].wrong)).length===this.errors.length&&s.push(a)}let r=Math.min(...s.map(([
a,i])=>a.rank+i.rank));for(let a of[s,s.filter(([i,c])=>i.rank+c.rank===r)]){let i=a.flat();if(new Set(i.map(({code:c})=>c)).
size<=Dr)return i.map(c=>({...c,explains:this.errors}))}return[]}some(){let t=this.alike?[]:this.fitting;return 2*new Set(
t.flatMap(({explains:s})=>s)).size>=this.errors.length?this.told(t):[]}rough(){let t=this.likely.filter(({rank:e,wrong:s})=>e<
1&&this.case.isRounded(s,this.errors));return this.told(t.map(e=>({...e,explains:this.errors})))}fittingOf(t){return t.map(
s=>({...s,explains:this.cover(s.wrong)})).filter(s=>s.explains.length&&!this.isChance(s))}isChance({wrong:t,unlikely:e,rank:s,
explains:o}){let r=o.map(a=>this.case.answers.get(a));return Object.values(t.local).includes("0")||!yt(t.given)||!s||!r.
every(a=>Cs.some(i=>zn(a,i)))?!1:e>=ne||o.every(a=>this.case.cancels(a,t))}whole(t){let e=t.filter(({explains:o})=>o.length===
this.errors.length),s=new Set(e.map(({code:o})=>o));return[...e,...this.repeated(t).filter(({code:o})=>!s.has(o))]}cover(t){
let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=this.written(t).length>0,a=e.run(t,s),i=[];for(let c of s.keys()){
if(this.case.isClose(c,a[c])||this.case.isNearby(c,a[c])&&(i.length||(i=e.run(t)),this.case.isClose(c,i[c])))continue;let l=this.
case.isUnchanged(c,a[c]);if(c in t.given&&!this.amiss.includes(c)||!l||!(r||this.errors.includes(c)))return[];o.delete(c)}
return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(
s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){let e=[...new Map(t.map(({explains:o})=>[String(o),
o]))],s=new Set;return e.forEach(([o,r],a)=>{for(let[i,c]of e.slice(a+1))new Set([...r,...c]).size===this.errors.length&&
s.add(o).add(i)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){let e=new Map,s=new Map,o=({code:a,explains:i})=>`${a}\
 ${i}`;for(let a of t){let i=this.needed(a),c=Object.keys(i.wrong.given),l=JSON.stringify([o(i),c.length===1?c:i.wrong]),
u=e.get(l);(!u||u.rank>i.rank)&&e.set(l,i),s.set(o(i),Math.min(i.rank,s.get(o(i))??1/0))}return[...e.values()].filter(a=>a.
rank===s.get(o(a))).sort((a,i)=>a.rank-i.rank)}needed(t){let{wrong:e}=t;if(Qt(e).length<2||![e.terms,e.added,e.times].every(
yt))return t;let s=this.case.seen(e);for(let r of new Set(Qt(e).map(a=>this.way.gate[a]))){let a=Qt(e).filter(l=>this.way.
gate[l]!==r),i=As(e,a),c=a.length?this.case.seen(i):[];c.length===s.length&&c.every((l,u)=>et(l,s[u]))&&(e=i)}let o=Qt(e).
map(r=>this.way.gate[r]);return{...t,wrong:e,node:yt(e.upstream)?Math.min(...o):Math.max(...o)}}},zn=(n,t)=>typeof n=="n\
umber"&&et(n,t),Hr=(n,t)=>"slope"in n?n.by===t&&n.times!==1:("value"in n?n.value:n.laid)===t;function*Vr(n){for(let[t,e]of n.
entries())for(let s of n.slice(0,t))(s.node!==e.node||s.code!==e.code)&&!Ts(s.wrong,e.wrong)&&(Gr(In(s.wrong,e.wrong))||
(yield[s,e]))}var Gr=({local:n,upstream:t})=>Object.entries(t).some(([e,s])=>s===null&&n[Number(e)]==="1");var zs=3,we=4,_s="Compute upstream × local along each edge there again, and add the flows that meet.";function Bs(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:a}=n,i=Kr(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=i.get(
l);return r||(f?qr(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?ri(n,l):a?`follows from \
what is wrong at ${ft(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function Ws(n,t){
let e=n.run(Z),s=Object.keys(t).filter(a=>!n.isSame(t[a],e[n.numberOf(a)])),o=n.gate.flatMap((a,i)=>{let[c,l]=n.slopes(i);
if(c===l)return[];if(n.nodes[a].made?.local!==void 0)return[`At ${St(n.nodes[a])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(i));return[`At ${St(n.nodes[a])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(a=>[a,r]))}function Kr({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:i})=>i.length===t.length),o=new Map;for(let i of s.length?s:n){let[c]=i.explains;
o.set(c,[...o.get(c)??[],i])}for(let[i,c]of o)o.set(i,Ur(c));let r=[...o.values()].filter(i=>i.every(({code:c})=>c===i[0].
code)),a=new Set(r.map(([{code:i}])=>i));for(let[i,c]of o){let l=c.filter(({code:u})=>a.has(u));l.length&&o.set(i,l)}return o}
function Ur(n){let t=n.flatMap(({saysFor:s})=>s),e=n.filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].
rank+1)}function qr(n,t){let e=n.rough?" The number is rounded, too: give four significant figures.":"";return Yr(n,t)+e}
function Yr({way:n,composed:t},e){if(t&&new Set(e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(a=>Dn(n,a))),
r=Ds(n,e[0],[[...o].sort((a,i)=>i-a)]);return Bn(n,"Perhaps the same mistake was made twice:","and",[r])}if(t){let o=Ps(
n,e.map(r=>({...r,ofSlope:void 0})));return Bn(n,"Perhaps two mistakes came together:","and",o)}let s=Ps(n,e);return s.length===
1?s[0]:s.length>zs?ni(n,e):Bn(n,"Perhaps","or",s)}function Bn(n,t,e,s){let o=s.map(Jr),r=o.map(([i])=>Zr(n,i.replace(/\.$/,
""))),a=[...new Set(o.map(([,i])=>i))];return a.length===s.length&&s.length<zs?`${t} ${r.map((i,c)=>`${i}. ${a[c]}`).join(
` ${Xr(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${a.length===1?a[0]:_s}`}var Xr=n=>n[0].toUpperCase()+n.slice(1);function Jr(n){
let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var Zr=(n,t)=>n.numberOf(t.split(" ")[0])>=0?t:t[0].
toLowerCase()+t.slice(1);function Ps(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(o.wrong);if(e.has(
r))continue;e.add(r);let a=o.oneOf||o.message;s.set(a,[...s.get(a)??[],o])}return[...new Set([...s.values()].map(o=>Qr(n,
o)))]}function Qr(n,t){let[e]=t;if(e.oneOf&&t.length>1)return e.oneOf;let s=t.map(a=>Dn(n,a)),[o]=s,r=o.some((a,i)=>o.slice(
i+1).some(c=>n.below(c).has(a)));return e.ofSlope&&t.length===1&&e.explains.length===1&&!r?si(n,e,e.ofSlope,o):Ds(n,e,s)}
function Dn(n,{node:t,wrong:e}){let s=new Set(Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.
size&&yt(e.terms)?[...s].sort((o,r)=>r-o):[t]}function Ds(n,{message:t},e){let s=e.filter(o=>!e.some(r=>ti(r,o)));return ee(
t,{gates:ei(n,s)})}var ti=(n,t)=>n.length<t.length&&n.every(e=>t.includes(e));function ei(n,t){let e=[...new Map(t.map(o=>[
qe(n,o),o]))];if(e.length<3)return e.map(([o])=>o).join(" or ");if(e.every(([,o])=>o.length===1))return`one of ${ft(Wn(e.
map(([o])=>o)))}`;let s=e.flatMap(([,o])=>o);if(s.length>2*we){let o=[...new Set(s)].sort((r,a)=>a-r);return`some of ${ft(
Wn(o.map(r=>St(n.nodes[r]))))}`}return e.map(([o,r])=>r.length>1?`all of ${o}`:o).join(", or ")}var Wn=n=>n.length<=we?n:
[...n.slice(0,we-1),`${n.length-we+1} more`],qe=(n,t)=>ft(t.map(e=>St(n.nodes[e])));function ni(n,t){let[e]=t[0].explains,
{name:s}=n.nodes[e],o=[...new Set(t.flatMap(u=>Dn(n,u)))],r=o.filter(u=>u===e||n.nodes[u].gate===null),a=r.flatMap(u=>n.
feeds[u].map(f=>n.gate[f])),c=[...new Set([...o.filter(u=>!r.includes(u)),...a])].sort((u,f)=>f-u),l=`all on the way bac\
k through ${ft(Wn(c.map(u=>St(n.nodes[u]))))}`;return`Several mistakes lead to this number for ${s}, ${l}. ${_s}`}function si(n,t,e,s){
let[o]=t.explains,r=n.names(s),a=[...new Set(n.feeds[s[0]].map(c=>n.gate[c]))].sort((c,l)=>l-c),i={slopes:ft(r.map(c=>`∂${c}\
/∂${n.nodes[o].name}`)),gates:qe(n,s),arrives:r.join(" and at "),above:ft(n.names(a))};return s.length>1?ee(e.several,
i):ee(oi(n,t,s[0])?e.one:e.part,i)}function oi(n,{wrong:t,explains:[e]},s){let o=new Set([e]);for(let i of[...n.nodes.keys()].
reverse())i!==s&&n.into[i].some(c=>o.has(n.edges[c].input))&&o.add(i);let r=n.into[s].map(i=>n.edges[i].input).filter(i=>o.
has(i)),a=new Set(n.into[s].filter(i=>i in t.upstream).map(i=>n.edges[i].input));return!o.has(n.output)&&r.every(i=>a.has(
i))}function ri(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.graph.nodes[e.graph.output],r=n.doubtfulEdges(t),a=r.length?
r:e.feeds[t],i=[...new Set(a.map(d=>e.gate[d]))];if(t===e.output)return`Here the backward pass starts: how far does ${o}\
 move if ${o} itself is nudged?`;if(!i.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(
a.map(d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`Look at ${qe(e,[...i].reverse())} again`,{name:p}=e.nodes[i[0]];
return a.length===1?`${d}: multiply the gradient of ${p} by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstre\
am by local along each edge to ${s}, then add the flows.`}let l=`the ${i.length} gates from ${St(e.nodes[i[0]])} back to\
 ${s}`,u=c.size<a.length?", and add flows that meet":"";return`Look at ${i.length>we?l:qe(e,i)} again, one after the oth\
er: multiply upstream by local along each edge${u}.`}function ve(n,t,e,s){let o="arrays"in n?new te(n,t,e.values):new Tt(n,t,e.values),r=Fs(o,s),a=r?Bs(r):Ws(o,s),i=Object.keys(
s).map(l=>[l,{isRight:!r||!a.has(l),text:a.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
i),codes:[...new Set(c)]}}function Hs(n,t,e,s,o){let{nodes:r,output:a}=t,i=v(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});v(i,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=v(i,"p"),l=v(
c,"button",{type:"button"},"Check"),u=v(c,"button",{type:"button"},"Reveal"),f=v(i,"dl"),p=[...r.keys()].filter(w=>!tt(r[w])&&
w!==a).reverse().map(w=>{let{name:M}=r[w],E=`∂${r[a].name}/∂${M}`,O=v(f,"div");return v(O,"dt",{},E),{place:w,name:M,
field:s.field(w,E),line:O,said:v(O,"dd")}}),y=v(i,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),h=!1,m=null;
function g({place:w,field:M,line:E,said:O},N,C){E.className=`bp-${N}`,E.hidden=C==="",M.classList.toggle("bp-right",N===
"right"),N==="wrong"?M.setAttribute("aria-invalid","true"):M.removeAttribute("aria-invalid"),M.title=C,s.mark(w,N),z(O,C)}
function x(){let{at:w,pass:M}=o.current();m=JSON.stringify(w);let O=p.filter(({field:L})=>L.value.trim()).map(L=>({row:L,
number:Vt(L.field.value)})),N=({place:L})=>Number.isFinite(M.gradients[L]),C=O.filter(({row:L,number:V})=>typeof V=="num\
ber"&&N(L)),F=Object.fromEntries(C.map(({row:L,number:V})=>[L.name,Number(V)])),{said:I,codes:B}=C.length?ve(t,e,M,F):{said:{},
codes:[]};for(let L of p)g(L,"open","not answered yet");for(let{row:L,number:V}of O){let{isRight:H,text:Y}=I[L.name]??{};
typeof V=="string"?g(L,"wrong",`! ${V}`):N(L)?H?g(L,"right",Y?`✓ right. ${Y}`:"✓ right"):g(L,"wrong",`✗ ${Y}`):g(L,
"open","there is no such gradient at these inputs")}k();let _=Object.values(I).filter(({isRight:L})=>L).length,j=Object.
entries(I).find(([,{isRight:L}])=>!L),W=O.find(({number:L})=>typeof L=="string"),R=j?`${j[0]}: ${j[1].text}`:W?`${W.row.
name}: ${W.number}`:"";z(y,`${_} of ${p.length} right. ${R}`.trim()),o.checked({isSolved:_===p.filter(N).length,codes:B})}
function k(){let w=p.find(({line:E})=>E.className==="bp-wrong"),M=p.find(({field:E})=>!E.value.trim());w?s.reveal([w.place]):
M?.field.focus()}function b(){m=null;for(let w of p)g(w,"open","");z(y,"")}function $(w){h=w;for(let{line:M}of p)w&&M.className===
"bp-open"&&(M.hidden=!0);l.disabled=w,z(u,w?"Hide":"Reveal"),o.hide(!w)}for(let{field:w}of p)w.addEventListener("keydown",
M=>{M.stopPropagation(),M.key==="Enter"&&(M.preventDefault(),x())});l.addEventListener("click",x),u.addEventListener("cl\
ick",()=>{h||o.revealed(),$(!h)});let{another:S}=o;return S&&v(c,"button",{type:"button"},"New numbers").addEventListener(
"click",()=>{for(let{field:w}of p)w.value="";b(),S(),$(!1)}),b(),{show(w){m!==null&&m!==JSON.stringify(w)&&b()}}}function Vs(n,t,e,s){let{nodes:o,output:r}=t,a=v(n,"section",{class:"bp-predict","aria-label":"Your gradients"});v(a,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let i=v(a,"p"),c=v(i,"label"),l=v(
c,"span",{class:"bp-names"}),u=At(c,{"aria-label":"gradient"},S),f=v(a,"p"),d=v(f,"button",{type:"button"},"Check"),p=v(
f,"button",{type:"button"},"Reveal"),y=v(a,"dl"),h=v(a,"p",{role:"status","aria-live":"polite"}),m=o.flatMap((O,N)=>xt(O)?
[N]:[]),g=new Map,x={kind:"gradient",place:m[0],entry:0},k=!1,b="",$=({place:O,entry:N})=>`${O}:${N}`;function S(O){J(o[x.
place])||x.place===r||(g.set($(x),{cell:{...x,kind:"gradient"},number:O,mark:"open"}),s.changed())}function w(){u.get();
let O=s.current(),{gradients:N}=O,C=[...g.values()],F=C.filter(({cell:R})=>Number.isFinite(N[R.place]?.[R.entry])),I=F.length?
ve(t,e,O,M(F)).said:{};for(let R of F){let{place:L,entry:V}=R.cell,H=I[o[L].name].isRight||et(R.number,Number(N[L]?.[V]));
R.mark=H?"right":"wrong"}E(I,F);let B=m.reduce((R,L)=>R+(N[L]?.length??0),0),_=C.find(({mark:R})=>R==="wrong"),j=C.filter(
({mark:R,cell:L})=>R==="right"&&xt(o[L.place])).length,W=_?` ${lt(o[_.cell.place],_.cell.entry)} is not right yet.`:"";z(
h,`${j} of the ${B} gradients of the inputs are right.${W}`),_&&s.choose(_.cell),s.changed()}function M(O){let N={};for(let{
cell:C,number:F}of O){let I=o[C.place];N[I.name]??=new Array(ot(I.shape)).fill(NaN),N[I.name][C.entry]=F}return N}function E(O,N){
y.replaceChildren();for(let[C,F]of[...o.entries()].reverse()){if(!Object.hasOwn(O,F.name))continue;let{isRight:I,text:B}=O[F.
name],j=`✓ right${N.filter(({cell:R})=>R.place===C).length<ot(F.shape)?" so far":""}${B&&`. ${B}`}`,W=v(y,"div",{class:I?
"bp-right":"bp-wrong"});v(W,"dt",{},`∂${o[r].name}/∂${F.name}`),v(W,"dd",{},I?j:`✗ ${B}`)}}return d.addEventListener(
"click",w),u.element.addEventListener("keydown",O=>{if(O.key!=="Enter")return;O.preventDefault();let N=u.get();if(N===null)
return;S(N),w();let{place:C,entry:F}=x,I=o[C].shape.reduce((B,_)=>B*_,1);g.get($(x))?.mark==="right"&&F+1<I&&(s.choose({
kind:"gradient",place:C,entry:F+1}),u.element.value="")}),p.addEventListener("click",()=>{k=!k,d.disabled=k,z(p,k?"Hide":
"Reveal"),s.hide(!k)}),{choose(O){let N=$(O)!==$(x);x=O;let C=o[O.place],F=`∂${o[r].name}/∂${lt(C,O.entry)}`,I=!J(C)&&
O.place!==r;z(l,I?`${F} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",I?F:"gradient"),u.element.
disabled=!I;let B=g.get($(O));N&&B?u.set(B.number):N&&(u.element.value="")},focus:()=>u.element.focus(),at(O){if(b&&b!==
O){for(let N of g.values())N.mark="open";z(h,""),y.replaceChildren()}b=O},question(O){let N=Object.fromEntries(Object.entries(
O).filter(([C])=>/^((tint|image|range):)?value:/.test(C)));o.forEach((C,F)=>{if(!J(C)){if(N[`partial:${C.name}`]="∂",F===
r)N[`gradient:${C.name}`]="1";else if(!C.shape.length){let I=g.get(`${F}:0`);N[`gradient:${C.name}`]=I?fe(I.number):"?"}}});
for(let[C,F]of o.entries()){if(J(F)||!F.shape.length)continue;let I=F.shape.reduce((_,j)=>_*j,1),B=Array.from({length:I},
(_,j)=>g.get(`${C}:${j}`)?.number??Number.NaN);Le(N,"gradient",F.name,F.shape,B);for(let _ of Object.keys(N))_.startsWith(
`gradient:${F.name}[`)&&N[_]==="–"&&(N[_]="?")}return N},marks(){let O=[...g.values()];return{right:O.filter(({mark:N})=>N===
"right").map(({cell:N})=>N),wrong:O.filter(({mark:N})=>N==="wrong").map(({cell:N})=>N)}}}}var Ye=(n,t)=>ut(n)[t]?.ahead;function Hn(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=Ye(n,t);return Array.
from({length:o},(a,i)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+i]})))}var Xe=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function Vn(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=ut(n)[t]?.back[e];if(r){let{terms:l,places:u}=r;return Array.from({length:l},(f,d)=>o.inputs.
map((p,y)=>({kind:y===e?"gradient":"value",place:y===e?t:p,entry:u[y][s*l+d]})))}let{terms:a,places:i}=Ye(n,t),c=[];for(let[
l,u]of i[e].entries())u===s&&c.push(ii(o.inputs,e,t,Math.floor(l/a),l,i));return c}var ii=(n,t,e,s,o,r)=>[{kind:"gradien\
t",place:e,entry:s},...n.flatMap((a,i)=>i===t?[]:[{kind:"value",place:a,entry:r[i][o]}])];function Je(n,{kind:t,place:e,
entry:s}){return t==="value"?Hn(n,e,s).flat():Xe(n,e).flatMap(o=>Vn(n,o,s).flat())}function Ze(n,{kind:t,place:e,entry:s}){
if(t==="value")return Xe(n,e).flatMap(i=>{let{terms:c,places:l}=Ye(n,i.place);return ai(l[i.position],s,c).map(u=>({kind:t,
place:i.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:a}=Ye(n,e);return o.inputs.flatMap((i,c)=>{
let l=n[i];if(l.gate===null&&l.number!==null)return[];let u=[...a[c].slice(s*r,(s+1)*r)];return[...new Set(u)].map(f=>({
kind:t,place:i,entry:f}))})}function ai(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(r/e))}),[...s]}var Gn=6,ci={add:"+",subtract:"−",multiply:"·",divide:"/",power:"^"};function Gs(n,t){let{nodes:e,output:s}=t,o=v(n,"\
section",{class:"bp-chain bp-made","aria-label":"The chain rule at an entry"}),r=v(o,"div",{class:"bp-heading"}),a=v(o,"\
p"),i=v(o,"table"),c=v(o,"p"),l=g=>`∂${e[s].name}/∂${g}`,u=(g,x)=>{let k=g.slice(0,Gn).map($=>$.map(x).join(" · ")),
b=g.length-k.length;return[...k,...b>0?[`… (${b} more)`]:[]].join(" + ")},f=({kind:g,place:x,entry:k})=>`${g==="gradie\
nt"?"d":""}${d(x,k)}`;function d(g,x){let k=e[g];return k.gate===null&&k.number!==null&&!k.shape.length?T((k.number??[])[0]):
lt(k,x)}let p=[],y="";function h(g,x,k){y=k,i.replaceChildren();let b=t.gradients&&!J(e[g])?Xe(e,g):[];if(b.length){let $=v(
i,"tr");for(let S of["flow through","upstream × local","downstream"])v($,"th",{scope:"col"},S)}p=b.map($=>{let S=e[$.place],
w=S.gate!==null&&S.made.back!==void 0,M=Vn(e,$,x),E=w?M:M.map(([F])=>[F]),O=v(i,"tr");v(O,"th",{scope:"row"},S.name);let N=v(
O,"td");v(N,"span",{class:"bp-names"},`${u(E,f)}${w?"":" · local gradient"}`);let C=v(N,"span",{class:"bp-numbers"});return{
edge:$,terms:E,numbers:C,downstream:v(O,"td",{class:"bp-flow"})}})}return{show({place:g,entry:x},k,b,$){let S=e[g],w=lt(
S,x),M=({kind:j,place:W,entry:R})=>{let L=j==="gradient"?b.get(W):k.values[W];return L?Ct(T(L[R])):"?"},E=k.values[g]?.[x],
O=E===void 0?"undefined":T(E),N=k.steps.slice(0,$),C=S.gate===null||N.some(j=>j.place===g);z(a,C?`${w} = ${m(g,x,f,M)}${O}`:
`${w}: not yet`),y!==w&&h(g,x,w);for(let{edge:j,terms:W,numbers:R,downstream:L}of p){let H=N.find(nt=>nt.flows&&nt.place===
j.place)?.flows?.find(nt=>nt.position===j.position),Y=H?.local?` · ${Ct(T(H.local[x]))}`:"";z(R,H?`${u(W,M)}${Y}`:"not \
yet"),z(L,H?`= ${T(H.downstream[x])}`:"")}let F=b.get(g)?.[x],I=F===void 0||J(S)?"":` = ${T(F)}`;z(r,J(S)?`${w} is data \
and gets no gradient`:`${l(w)}${I}`);let B="The output moves exactly as much as it moves itself: the backward pass start\
s with 1.",_=p.length||J(S)?"":`${e[s].name} does not depend on ${w}.`;z(c,g===s&&t.gradients?B:_)}};function m(g,x,k,b){
let $=e[g],S=Hn(e,g,x);if($.gate===null)return"";if($.made.back||$.made.places)return S.length===1&&S[0].length===1?`${u(
S,k)} = `:`${u(S,k)} = ${u(S,b)} = `;let w=$.made.pattern?$.gate.replace("log_sum_exp","log Σ exp"):$.gate,M=$.made.pattern?
S.map(([N])=>N):S[0],E=ci[w];if(E)return`${M.map(k).join(` ${E} `)} = ${M.map(b).join(` ${E} `)} = `;let O=M.length>Gn?"\
, …":"";return`${w}(${M.slice(0,Gn).map(k).join(", ")}${O}) = `}}var li=1.2,ui=[.5,1,2,4];function Qe(n,t,e){let s=v(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(M,E,O){let N=v(s,"button",{type:"button","aria-label":E,title:E},M);return N.addEventListener("click",O),N}let r=o(
"◀","One step back",()=>g(p-1)),a=o("","",$),i=o("▶","One step on",()=>g(p+1)),c=Yt(s,{min:0,max:t,step:1,"aria-labe\
l":"step"},g),l=v(s,"span",{class:"bp-count"}),u=v(s,"label",{},"speed "),f=v(u,"select");for(let M of ui)v(f,"option",{
value:M},`${M}×`);f.value="1";let d=t,p=t,y=0;function h(){c.value=String(p),c.setAttribute("aria-valuetext",`step ${p}\
 of ${d}`),c.max=String(d),z(l,`step ${p} of ${d}`),r.disabled=p===0,i.disabled=p===d,z(a,y?"❚❚ pause":"▶▶ play");
let M=y?"Pause":"Play the steps";a.setAttribute("aria-label",M),a.title=M}function m(M){p=Math.min(d,Math.max(0,M)),h(),
e()}function g(M){x(),m(M)}function x(){clearTimeout(y),y=0,h()}function k(){y=setTimeout(b,1e3*li/Number(f.value))}function b(){
p+1>=d?y=0:k(),m(p+1)}function $(){if(y){x();return}k(),p===d&&m(0),h()}function S(M){let E=p===d;d=M,p=E?d:Math.min(p,d),
x()}function w(M){M.addEventListener("keydown",E=>{let{key:O,altKey:N,ctrlKey:C,metaKey:F,target:I}=E;if(!(N||C||F)){if(O===
" ")$();else{if(I!==M)return;if(O==="ArrowRight")g(p+1);else if(O==="ArrowLeft")g(p-1);else if(O==="Home")g(0);else if(O===
"End")g(Number.POSITIVE_INFINITY);else return}E.preventDefault(),E.stopPropagation()}})}return h(),{get:()=>p,set:g,stop:x,
limit:S,hear:w}}var fi=2**-50,Ks=2**-16;function nn(n,t){let e=di(n,t.values),s=t.values.map((i,c)=>tn(i,n.nodes[c].gate===null?null:e.ahead[c])),
o=new Array(n.nodes.length);o[n.output]=[1];let r=[...t.gradients],a=t.steps.map(i=>{let c=i.flows?.map(l=>{let{input:u,
first:f}=l,[d,p]=[t.gradients[i.place]??[],o[i.place]??[]],{local:y,size:h}=e.back(i.place,i.node,l,d,p);o[u]=f?h:Ys(o[u]??
[],h);let m=tn(l.total,o[u]);return r[u]=m,{...l,local:tn(l.local,y),downstream:tn(l.downstream,h),total:m}});return{...i,
flows:c??null}});return{...t,values:s,gradients:r,steps:a}}var tn=(n,t)=>n&&t?n.map((e,s)=>pi(e,t[s])):n,pi=(n,t)=>Number.
isFinite(t)&&Math.abs(n)<=fi*t?0:n,Ys=(n,t)=>n.map((e,s)=>e+t[s]),en=(n,t,e)=>n.map((s,o)=>o===t?e:s);function di(n,t){let{
nodes:e,gates:s}=n,o=ut(e),r=[],a=f=>f.map(d=>J(e[d])?null:r[d]),i=f=>f.map(d=>t[d]);e.forEach((f,d)=>{let p=t[d];p&&(r[d]=
f.gate===null?p.map(Math.abs):c(d,f,p))});function c(f,{gate:d,made:p,inputs:y},h){let m=o[f]?.ahead,[g,x]=[i(y),y.map($=>r[$])];
if(p.places||p.back)return Us(m,g,x);if(p.local===void 0)return qs(m,g,a(y),s[d].value);let k=u(f,p.local,g[0],h),b=bt(m,
[k.map(($,S)=>$*x[0][S])]);return h.map(($,S)=>Math.abs($)+b[S])}function l(f,{gate:d,made:p,inputs:y},{position:h,input:m,
local:g},x,k){let b=o[f]?.back[h],[$,S]=[i(y),y.map(I=>r[I])];if(p.places){let I=new Array(r[m].length).fill(0);return p.
places.forEach((B,_)=>{I[B]+=k[_]}),{local:null,size:I}}if(b&&p.back)return{local:null,size:Us(b,en($,h,x),en(S,h,k))};if(b&&
g)return{local:null,size:g.map((I,B)=>I*k[b.places[0][B]])};let{value:w,local:M}=s[d],[E,O]=[M[h],o[f]?.ahead],N=qs(O,$,
a(y),(...I)=>E(...I,w(...I))),C=g,F=N.map((I,B)=>Math.abs(C[B])*k[B]+I*Math.abs(x[B]));return{local:N,size:F}}function u(f,d,p,y){
let{ahead:h,back:m}=o[f],[g,x]=[h,m[0]];return le(d,g,x,p,y,n.functions)}return{ahead:r,back:l}}var Us=(n,t,e)=>e.map((s,o)=>bt(
n,en(t,o,s).map(r=>r.map(Math.abs)))).reduce(Ys),qs=({size:n,places:t},e,s,o)=>Array.from({length:n},(r,a)=>{let i=e.map(
(l,u)=>l[t[u][a]]),c=o(...i);return i.reduce((l,u,f)=>{let d=s[f];if(!d)return l;let p=u+Ks*d[t[f][a]];return l+Math.abs(
o(...en(i,f,p))-c)/Ks},Math.abs(c))});function xe(n,t,e,s){let[o,r,a]=e,i=v(n,"div",{class:"bp-slider"}),c=v(i,"span",{title:t});for(let m of t.split(/(?<=_)/))
c.append(m,document.createElement("wbr"));let l=Yt(i,{"aria-label":t},m=>{h(ye(m,f,a)),s(d)}),u=At(i,{"aria-label":`${t}\
, typed`},m=>{y(m),s(d)}),f=o,d=o;function p(m){f=o-a*Math.max(0,Math.ceil((o-m)/a));let g=r+a*Math.max(0,Math.ceil((m-r)/
a));for(let[x,k]of Object.entries({min:f,max:g,step:a}))l.setAttribute(x,String(k))}function y(m){p(m),h(m)}function h(m){
d=m,l.value=String(m),l.setAttribute("aria-valuetext",T(m)),u.set(m)}return{get:()=>d,set:y}}function ye(n,t,e){let s=Math.
max(Xs(t),Xs(e)),o=t+e*Math.round((n-t)/e);return(s>100?o:Number(o.toFixed(s)))||0}function Xs(n){let[t,e="0"]=String(n).
split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(e))}function Js(n,t,e,s){let o=t.flatMap((a,i)=>pe(a)&&!e(i)?mi(a,i):[]),r=v(n,"div",{class:"bp-stepping"});for(let[a,i]of[[
"◀ entry",-1],["entry ▶",1]])v(r,"button",{type:"button","aria-label":i<0?"entry before":"entry after"},a).addEventListener(
"click",()=>{let{kind:l,place:u,entry:f}=s.from(),d=o.findIndex(p=>p.place===u&&p.kind===l&&p.entry===f);s.to(o[(d+i+o.length)%
o.length])})}function mi(n,t){let e=n.shape.reduce((o,r)=>o*r,1);return(n.shape.length&&!J(n)?["value","gradient"]:["val\
ue"]).flatMap(o=>Array.from({length:e},(r,a)=>({kind:o,place:t,entry:a})))}function _t(n,t,e){let s=v(n,"label",{class:"bp-toggle"}),o=v(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function $e(n,t,e){let{values:s,gradients:o,steps:r,failure:a}=t;if(e===0)return"The inputs are given.";if(a&&e>=a.step)
return a.text;if(e>r.length)return gi(n,t);let i=r[e-1];if(!i.flows)return hi(n,s,i);let c=it(o,i.place),l=i.flows.map(({
input:u,local:f,downstream:d,first:p,total:y})=>`${Kn(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T(y)} in all)`}`);return`\
Backward: ${i.node.name} has the gradient ${T(c)} and passes ${ft(l)}.`}function hi({nodes:n,gates:t},e,{place:s,node:o}){
let r=vt(o,e),a=it(e,s),i=T(a),c=o.parts.map(p=>{if(typeof p=="string")return p;let y=T(it(e,p[0]));return p[1]?Ct(y):y}).
join(""),l=r.filter((p,y)=>!tt(n[o.inputs[y]])),u=o.exact&&l.every(p=>Rt(Ot(p),p))?"=":"≈",f=gn(t[o.gate].value(...r.map(
Ot)),a),d=c===i?i:`${c} ${f} ${i}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function Kn(n,t,e){let s=gn(Ot(n)*
Ot(t),e);return`${Ct(T(n))} · ${Ct(T(t))} ${s} ${T(e)}`}function gi(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],a=s.flatMap((c,l)=>n.gradients&&ct(c)?[`∂${r}/∂${c.name} = ${T(it(e,l))}`]:[]),i=`${tt(s[o])?"The outpu\
t":r} = ${T(it(t,o))}.`;return a.length?`${i} Gradients: ${ft(a)}.`:i}function se(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
a=o.slice(0,e),i={};bi(i,n,t,a),wi(i,a);for(let[l,u]of vi(n,t,e))tt(s[l])||(i[`partial:${s[l].name}`]="∂",i[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(i[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:a.at(-1);return c&&xi(i,n,c),i}function bi(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(a=>ct(t[a])),
r=s.filter(a=>!a.flows).map(a=>a.place);for(let a of o.concat(r)){let i=e[a];i!==void 0&&(n[`value:${t[a].name}`]=T(i))}}
function wi(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:a}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(a)}`}function vi({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},a){let i=new Map;a>o&&(!r||r.slope)&&i.set(t,1);for(let{flows:c,missing:l}of s.slice(0,a)){for(let{input:u,total:f}of c??
[])i.set(u,f);for(let u of l)i.set(u,Number.NaN)}return a>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{ct(c)&&i.set(l,it(e,
l))}),i}function xi(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!tt(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Zs(n,t){let e=v(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=v(e,"div",{class:"bp-\
heading"}),o=v(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=v(e,"p",{class:"bp-open"}),a=-1;function i({place:l},{
svg:u}){a=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){a=-1,o.hidden=!0,z(s,lt(t.nodes[l],u)),z(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,y=t.nodes[d],h=lt(y,p),m=t.zoomed[d],g=ut(t.nodes)[d]?.ahead;if(y.
gate===null||!g)return c(l,"It is given, so there is nothing behind it.");if(!m){let O=`It is made of ${g.terms} entries\
, too many for boxes of their own.`,[N]=y.inputs,C=lt(t.nodes[N],g.places[0][p]);return c(l,g.terms>1?O:`It is ${C} itse\
lf: no gate stands between them.`)}a!==d&&i(l,m),o.hidden=!1;let x={};for(let[O,[N,C]]of Object.entries(m.leaves))x[O]={
kind:"value",place:y.inputs[N],entry:g.places[N][p*g.terms+C]};let k=Object.entries(x).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if(k.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let b=Object.fromEntries(k),$=f.get(
d)?.[p],S=pt({...m,gates:t.gates},b),w=se({...t,...m,kinks:{},mistakes:void 0},S,S.steps.length+1),M=u.values[d]?.[p];M!==
void 0&&(w[`value:${m.nodes[m.output].name}`]=T(M));for(let O of o.querySelectorAll("[data-k]")){let[N,C]=(O.getAttribute(
"data-k")??"").split(":"),F=m.nodes.findIndex(I=>I.name===C);N==="label"?z(O,E(F,x[C])):N==="value"?z(O,w[`value:${C}`]??
""):N==="partial"?z(O,$===void 0?"":"∂"):N==="gradient"&&z(O,yi(S.gradients[F],$))}z(s,`${h}, zoomed in: ${Object.keys(
x).length} entries go in, one comes out`),o.setAttribute("aria-label",`${h} = ${w[`value:${m.nodes[m.output].name}`]}`),
z(r,"∂ is what flows back through this entry alone; other entries add their share. Esc closes the zoom.");return;function E(O,N){
return N?lt(t.nodes[N.place],N.entry):O===m?.output?h:`${h}.${m?.nodes.slice(0,O+1).filter(C=>!ct(C)).length}`}}}}var yi=(n,t)=>n===
void 0||t===void 0?"":T(n*t);var $i=5,ki=1e-12;function sn(n,t,e){let{nodes:s,output:o}=t,r=v(n,"div",{class:"bp-view bp-arrays"}),a=s.filter(A=>A.gate!==
null).length,i=s.findIndex(A=>xt(A)&&A.shape.length>0),c={kind:"value",place:Math.max(0,i),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=v(r,"div",{class:"bp-controls"}),y=Object.entries(t.ranges).map(([A,K])=>({name:A,control:xe(
p,A,K,q=>e.set({...e.get(),[A]:q}))})),h=v(p,"div",{class:"bp-of-entry"}),m=Ms(r,t,{choose:mt,point(A){A===l||A&&l&&Mi(A,
l)||(l=A,Y())},isOpen:A=>!f&&A.kind==="value"&&xt(s[A.place]),drag(A,K){R(A,Number((d+K).toFixed(6)))},edit:()=>{u&&E?E.
focus():h.querySelector("input")?.focus()},epsilon:()=>f?C.get():0,pull:rt});Js(p,s,m.isMark,{from:()=>c,to(A){mt(A),m.reveal(
[A.place])}});let g=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),x=v(r,"div",{class:"bp-bar"}),
k=Qe(x,t.gradients?2*a+1:a,P),b=v(x,"div",{class:"bp-toggles"}),$=_t(b,"nudge",A=>kt(A)),S=t.gradients?_t(b,"flows as ba\
nds",H):null,w=_t(b,"zoom",st),M=v(r,"div",{class:"bp-below"}),E=t.gradients&&t.mistakes?Vs(M,t,t.mistakes,{current:()=>Ut(
t,e.get()),hide:dt,choose:mt,changed:H}):null,O={name:"",gate:null,number:null},N={name:s[o].name,gate:"",inputs:[0],formula:"",
parts:[],local:[],exact:!0},C=Be(M,{nodes:[O,N],output:1,kinks:{},functions:{}},H);C.toggle(!1);let F=Zs(m.element,t),I=Gs(
M,t),B=null,_=[],j=[];function W({place:A,entry:K}){return Gt(e.get()[s[A].name])[K]}function R({place:A,entry:K},q){let{
name:U,shape:at}=s[A],wt=e.get(),Mt=[...Gt(wt[U])];Mt[K]=q,e.set({...wt,[U]:Ee(Mt,at)})}function L(){let A=s[c.place],K=lt(
A,c.entry);if(!xt(A)||!A.shape.length){(B||!h.childNodes.length)&&(h.replaceChildren(),B=null,v(h,"p",{class:"bp-open"},
"Choose an entry of an input to change it."));return}let q=W(c);if(B?.name!==K){h.replaceChildren();let U=c,at=Math.max(
$i,2*Math.abs(q)),wt=xe(h,K,[-at,at,at/50],Mt=>R(U,Mt));B={name:K,control:wt}}B.control.get()!==q&&B.control.set(q)}function V(){
t.gradients&&k.limit(u?a+1:2*a+1)}function H(){let A=e.get(),K=Ut(t,A),q=nn(t,K),U=k.get(),at=u&&U>q.forwardSteps,wt=at?
q.forwardSteps:U,Mt=je(t,q,wt),Dt=kn(t,q,wt);r.classList.toggle("bp-asking",at),E&&E.at(JSON.stringify(A)),m.show(at&&E?
E.question(Mt):Mt,(jt,ce)=>{let Ne=q.values[jt]?.[ce],Ht=J(s[jt])?void 0:Dt.get(jt)?.[ce],Et=[Ne===void 0?[]:`value ${T(
Ne)}`];return Ht!==void 0&&Et.push(`gradient ${T(Ht)}`),[lt(s[jt],ce),...Et.flat()].join(", ")});let Se=!t.gradients&&U===
a;z(g,at&&!q.failure?"The forward pass is done. Which gradient does each entry have?":Ie(t,q,Se?U+1:U)),m.flows.show(S?.
checked&&!at?q.steps.slice(0,U).map(Oi):null),I.show(c,q,Dt,wt),F.toggle(w.checked),w.checked&&F.show(c,q,Dt),m.open(w.checked?
c.place:null,F.element),L(),Q(A,K),Y()}function Y(){let A=l??c,K=u&&E?E.marks():{},[q,U]=j;A===q&&c===U&&!_.length&&!E||
(j=_.length?[]:[A,c],m.light({chosen:[c],from:nt(Je,A),to:nt(Ze,A),moved:_,...K}))}function nt(A,K){let q=U=>A(s,U).filter(
({kind:at})=>at===U.kind);return A(s,K).flatMap(U=>m.isMark(U.place)?[U,...q(U)]:[U])}function Q(A,K){_=[];let q=K.values[c.
place];if(!f||!q)return;let U=C.get(),at=q.map((Ht,Et)=>Et===c.entry?Ht+U:Ht),wt=xn(t,A,new Map([[c.place,at]]));_=s.flatMap(
(Ht,Et)=>{let[Eo,Ao]=[K.values[Et]??[],wt[Et]??[]];return Ao.flatMap((ts,es)=>Math.abs(ts-Eo[es])>ki*Math.abs(ts)?[{kind:"\
value",place:Et,entry:es}]:[])});let Mt=c.place===o;O.name=lt(s[c.place],c.entry);let[Dt,Se]=[K.values[o]?.[0],wt[o]?.[0]],
Qn=Dt===void 0||Se===void 0?void 0:Se-Dt,jt=K.gradients[c.place]?.[c.entry],ce=Mt?U:jt===void 0?void 0:jt*U,Ne={moved:[U,
Qn],promised:[U,ce],after:[]};C.show(Mt?1:0,Ne,{values:[]},t.gradients&&!u&&k.get()>K.steps.length)}function st(A){w.checked=
A,H(),A&&F.reveal()}r.addEventListener("keydown",A=>{A.key==="Escape"&&w.checked&&st(!1)});function kt(A){f=A,$.checked=
A,r.classList.toggle("bp-nudged",A),C.toggle(A),H()}function rt(A,K){A!==c.place&&mt({kind:"value",place:A,entry:0}),!J(
s[A])&&(f||kt(!0),C.set(K))}function dt(A){u=A,V(),H()}function mt(A){c=A,xt(s[A.place])&&(d=W(A)),m.choose(A),E?.choose(
A),H()}function It(){let A=e.get();if(!s.some(K=>xt(K)&&!(K.name in A))){for(let{name:K,control:q}of y)q.get()!==A[K]&&q.
set(A[K]);H()}}function P(){let A=Ut(t,e.get()).steps[k.get()-1];A&&m.reveal([A.place,...A.node.inputs]),H()}let G=new ResizeObserver(
()=>m.resize());G.observe(r),k.hear(m.element);let X=e.listen(It);return m.choose(c),E?.choose(c),V(),It(),()=>{k.stop(),
X(),G.disconnect(),r.remove()}}var Mi=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function Oi({node:n,flows:t}){
return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((i,c)=>i+Math.abs(c),0),r=s.every(i=>i<=0),a=!r&&
s.some(i=>i<0);return{position:e,downstream:r?-o:o,isMixed:a}})}:{node:n,flows:null}}var Si=["Escape","Tab"],Qs=["Play or pause","Back to the first step","Repeat"];function oe(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(a),a=requestAnimationFrame(()=>{r=oe(n,t)});return()=>r()}let s=new MutationObserver(()=>to(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});to(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let a=!(Si.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",a)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function to(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Qs[e]),
t.setAttribute("title",Qs[e])})}function on(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var Un=430,qn=230,Bt={left:54,right:12,top:10,bottom:30},eo=121,Ni=[.1,.3,.5,.7,.9],Ei=.02,Ai="",Ti=3;function oo(n,t,e){
let{nodes:s,output:o,ranges:r}=t,a=v(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),i=v(a,"la\
bel",{},"along "),c=Object.keys(r),l=v(i,"select");c.length>1&&v(l,"option",{value:Ai},"the slider that moves");for(let j of c)
v(l,"option",{value:j},j);l.addEventListener("change",e);let u=c[0],f=D(a,"svg",{viewBox:`0 0 ${Un} ${qn}`,role:"img"}),
d=D(f,"g",{class:"bp-axes"}),[p,y]=[Bt.left,Bt.top],[h,m]=[Un-Bt.left-Bt.right,qn-Bt.top-Bt.bottom],g=`${p} ${y} ${h} ${m}`,
x=D(f,"svg",{x:p,y,width:h,height:m,viewBox:g,preserveAspectRatio:"none"}),k=D(x,"path",{class:"bp-line"}),b=D(x,"path",
{class:"bp-tangent"}),$=D(f,"circle",{class:"bp-point",r:5}),S=v(a,"p",{"aria-hidden":"true"}),w={name:"",low:0,high:0,bottom:0,
top:0},M="",E=j=>p+(j-w.low)/(w.high-w.low)*h,O=j=>y+m-(j-w.bottom)/(w.top-w.bottom)*m,N=j=>Math.max(-1e5,Math.min(1e5,O(
j))),C=(j,W)=>`${E(j).toFixed(2)} ${N(W).toFixed(2)}`;function F(j,W,R){let[L,V]=I(j,W[j]),H=w.name===j&&w.low===L&&w.high===
V,Y=R===void 0||w.bottom<=R&&R<=w.top;if(H&&Y)return;let nt=[R];for(let rt of Ni){let dt=Object.fromEntries(c.map(mt=>[mt,
ji(r[mt],rt)]));nt.push(...B(j,L,V,dt))}let[Q,st]=H?[w.bottom,w.top]:Ri(so(nt),so(B(j,L,V,W)));R!==void 0&&([Q,st]=[Math.
min(Q,R),Math.max(st,R)]);let kt=Math.max(.12*(st-Q),(Ei*(V-L)-(st-Q))/2);(!H||R===Q)&&(Q-=kt),(!H||R===st)&&(st+=kt),w=
{name:j,low:L,high:V,bottom:Q,top:st},M="",d.replaceChildren();for(let[rt,dt]of Lt(L,V))D(d,"path",{d:`M${E(rt)} ${y}v${m}`}),
D(d,"text",{x:E(rt),y:qn-Bt.bottom+16,"text-anchor":"middle"},dt);for(let[rt,dt]of Lt(Q,st))D(d,"path",{d:`M${p} ${O(rt)}\
h${h}`}),D(d,"text",{x:p-6,y:O(rt)+4,"text-anchor":"end"},dt)}function I(j,W){let[R,L]=r[j];return[Math.min(R,W),Math.max(
L,W)]}let B=(j,W,R,L)=>no(W,R).map(V=>Ft(t,{...L,[j]:V})[o]);function _(j,W){let R=no(w.low,w.high),L=B(j,w.low,w.high,W),
V="";L.forEach((H,Y)=>{let nt=Y&&L[Y-1]!==void 0;H!==void 0&&(V+=`${nt?"L":"M"}${C(R[Y],H)}`)}),k.setAttribute("d",V)}return{
resize:()=>Pt(f,d,Un),moved(j){u=j},show(j,W,R){let L=l.value||u,V=j[L],H=W.values[o];F(L,j,H);let Y=JSON.stringify([L,{
...j,[L]:0}]);Y!==M&&_(L,j),M=Y;let{low:nt,high:Q}=w,st=W.gradients[s.findIndex(P=>ct(P)&&P.name===L)],kt=H!==void 0&&w.
bottom<=H&&H<=w.top;$.setAttribute("visibility",kt?"visible":"hidden"),H!==void 0&&($.setAttribute("cx",String(E(V))),$.
setAttribute("cy",String(N(H))));let rt=R&&H!==void 0&&st!==void 0&&Number.isFinite(st),dt=rt?[nt,Q].map(P=>C(P,H+st*(P-
V))):[];b.setAttribute("d",rt?`M${dt.join("L")}`:"");let mt=rt?Ii(t,W,L):"",It=Li(s[o].name,L,V,H,rt?st:void 0,mt);z(S,It),
f.setAttribute("aria-label",It)}}}function Li(n,t,e,s,o,r){let a=`${n} along ${t}`,i=`at ${t} = ${T(e)}`;return s===void 0?
`${a}: undefined ${i}.`:o===void 0?`${a}, ${i}.`:r?`${a}: ${i} the node ${r} has a kink, so there is no one tangent. The\
 backward pass takes ${T(o)}.`:`${a}: ${i} the tangent has the slope ${T(o)}. That is ∂${n}/∂${t}.`}function Ii(n,{values:t},e){
let s=new Set;for(let[o,r]of n.nodes.entries())if(ct(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(a=>s.has(a)))&&
(s.add(o),he(n,t,o)))return r.name;return""}var ji=([n,t],e)=>n+e*(t-n),no=(n,t)=>Array.from({length:eo},(e,s)=>n+(t-n)*
s/(eo-1));function so(n){let t=n.filter(e=>e!==void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],
t[Math.ceil(.98*(t.length-1))]]:[0,0]}function Ri([n,t],[e,s]){let o=Ti*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.
min(Math.max(t,s),s+o)]:[n,t]}function Lt(n,t){let e=(t-n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(i=>i*s>=e)??
10),r=[];for(let i=Math.ceil(n/o);i*o<=t+1e-9*o;i++)r.push(Number((i*o).toPrecision(12)));let a=1+Math.ceil(Math.log10(Math.
max(1,...r.map(i=>Math.abs(i)/o))));return r.map(i=>[i,a>4?String(i).replace(/^-/,"−"):T(i)])}function ro(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=v(
o,"div",{class:"bp-heading"}),a=v(o,"table"),i=v(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,a.replaceChildren();let h=ss(t).reverse().flatMap(([m,{name:g,inputs:x}])=>{let k=x.filter(b=>b===p).length>1;return x.
flatMap((b,$)=>b===p?[{place:m,position:$,name:g,label:k?`${g}, input ${$+1}`:g}]:[])});if(h.length){let m=v(a,"tr");for(let g of[
"flow through","upstream × local","downstream"])v(m,"th",{scope:"col"},g)}if(l=h.map(({place:m,position:g,name:x,label:k})=>{
let b=v(a,"tr");v(b,"th",{scope:"row"},k);let $=v(b,"td");v($,"span",{class:"bp-names"},`${c(m)} · ∂${x}/∂${e[p].name}`);
let S=v($,"span",{class:"bp-numbers"});return{place:m,position:g,name:x,numbers:S,downstream:v(b,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let m=v(a,"tr",{class:"bp-total"});v(m,"th",{scope:"row",colspan:2},"sum of the flows"),u=v(m,"td")}}
return{show(p,y,h){f!==p&&d(p);let{gradients:m,failure:g}=y,x=y.steps.slice(0,h),k=l.map(F=>x.find(I=>I.flows&&I.place===
F.place)?.flows?.find(I=>I.position===F.position));l.forEach(({place:F,numbers:I,downstream:B},_)=>{let j=k[_],W=j?Kn(it(
m,F),j.local,j.downstream):"",R=Math.max(W.lastIndexOf("="),W.lastIndexOf("≈")),L=g?.slope?x.some(V=>V.flows&&V.place===
F):g&&h>=g.step;z(I,j?W.slice(0,R).trim():L?"–":"not yet"),z(B,j?W.slice(R):"")});let b=k.filter(F=>F!==void 0),$=b.length>
0&&b.length===l.length,S=b.at(-1);u&&z(u,S?`${$?"":"so far "}${T(S.total)}`:"");let w=$?` = ${T(it(m,p))}`:"";z(r,p===s?
`${c(s)} = 1`:`${c(p)}${w}`);let[M,E]=[e[s].name,e[p].name],O=l.length?"":`${M} does not depend on ${E}.`,N="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",C=l.flatMap(({place:F,name:I},B)=>{let _=k[B];
return!_||!he(t,y.values,F)?[]:`${I} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});z(
i,p===s?N:O||[...new Set(C)].join(" "))}}}var ke={across:26,down:46,height:22,right:7};function io(n,t,e){let{nodes:s}=t,o=ze(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let a=[...r.querySelectorAll("[da\
ta-k]")].map(h=>({key:h.getAttribute("data-k")??"",target:h})),i=a.filter(({key:h})=>/^(value|partial|gradient|local|downstream):/.
test(h)),c=i.map(()=>""),l=a.filter(({key:h})=>/^(node|edge):/.test(h)),u=l.flatMap(({key:h,target:m})=>{let g=s.findIndex(
x=>!tt(x)&&`node:${x.name}`===h);return g<0?[]:[Ci(m,g,s[g])]}),f=Fe(r),d=De(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(h,m){let g=h.flatMap(x=>u.filter(k=>k.place===x)).map(({outline:x})=>x);g.length&&o.reveal(g,m)}for(let{
place:h,target:m}of u)m.setAttribute("role","button"),m.addEventListener("click",()=>e.choose(h)),m.addEventListener("fo\
cus",()=>{e.choose(h),p([h])}),m.addEventListener("keydown",g=>{g.key==="Enter"&&e.choose(h)}),We(m,e.epsilon,g=>e.pull(
h,g));let y=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(h){let m=["A\
rrow keys walk from box to box",...h?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${m.join(", ")}.`)},field(h,m){let g=u.find(O=>O.place===h);if(!g)throw new Error(`The node ${h}\
 has no box.`);let{x,y:k,width:b}=g.outline,[$,S]=[x.baseVal.value+ke.across,k.baseVal.value+ke.down],w={width:b.baseVal.
value-ke.across-ke.right,height:ke.height},M=D(g.target.parentNode,"foreignObject",{x:$,y:S,...w}),E=v(M,"input",{type:"\
text","aria-label":m,autocomplete:"off",maxlength:80});return E.addEventListener("focus",()=>p([h])),E},mark(h,m){let g=u.
find(x=>x.place===h)?.target;for(let x of["right","wrong"])g?.classList.toggle(x,x===m)},choose(h){d.stopAt(h);for(let{place:m,
target:g}of u)g.classList.toggle("chosen",m===h),g.setAttribute("aria-pressed",String(m===h))},nudge(h){for(let{place:m,
below:g}of u)z(g,h(m))},show(h){i.forEach(({key:g,target:x},k)=>{let b=h[g]??"";b!==c[k]&&(x.textContent=b,c[k]=b)});for(let g of y)
g.classList.remove("now","back");let m=l.filter(({key:g})=>h[g]);for(let{key:g,target:x}of m)x.classList.add(...h[g].split(
" "));y=m.map(({target:g})=>g);for(let g of u){let x=["value","gradient"].flatMap(b=>{let $=h[`${b}:${g.name}`];return $?
[`${b} ${$}`]:[]}),k=[g.called,...x].join(", ");k!==g.label&&g.target.setAttribute("aria-label",k),g.label=k}}}}function Ci(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:a,height:i}=s,c=D(n,"text",{class:"nudge",x:o.baseVal.value+a.baseVal.value/
2,y:r.baseVal.value+i.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:St(e),target:n,outline:s,
below:c,label:""}}var Fi=80,Pi=1e3,zi=4,_i=4;function rn(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let a=0;a<Fi&&r>0;a++){let i=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,Bi(u,s)]));if(Object.keys(i).every(l=>i[l]===e[l]))continue;let c=Wi(
n,t,e,i,r);c<r&&([o,r]=[i,c])}return o}function Bi([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<_i?ye(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function Wi(n,t,e,s,o){let r=pt(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let a=[...n.nodes.keys()].filter(u=>!tt(n.nodes[u])),i=a.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of i){let f=T(u);Math.abs(u)>Pi||f.includes("e")?l+=3:(!Rt(Ot(u),u)||f.replace(/[−.]/g,
"").length>zi)&&(l+=1)}for(let u of a)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+Di(n,t,r):l}function Di(n,t,e){
let s=new Tt(n,t,e.values),o=s.run(Z);return Ke(s,[]).filter(({rank:a,wrong:i})=>a<2&&yt(i.given)).filter(({wrong:a})=>s.
run(a).every((i,c)=>et(i,o[c]))).length}var Hi=340,Vi=900;function re(n,t,e,s){let{nodes:o}=t,r=v(n,"div",{class:"bp-view"}),a=o.findIndex(P=>!tt(P)),i=a<0,c=t.
gradients&&!i,l=a,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(P=>P.gate!==null).length,y=v(r,"div",{class:"bp-controls"}),
h=Object.entries(s?{}:t.ranges).map(([P,G])=>({name:P,control:xe(y,P,G,X=>st(P,X))})),m=io(r,t,{choose:Q,epsilon:()=>f?I?.
get()??0:0,pull:Y}),g=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),x=v(r,"div",{class:"bp-bar"}),
k=Qe(x,t.gradients?2*p+1:p,rt),b=v(x,"div",{class:"bp-toggles"}),$=i?null:_t(b,"nudge",P=>H(P)),S=c?_t(b,"flows as bands",
R):null,w=v(r,"div",{class:"bp-below"}),{mistakes:M}=t,E=M&&h.length?()=>e.set(rn(t,M,e.get(),Math.random)):null,{checked:O,
revealed:N}=s??{checked:()=>{},revealed:()=>{}},F=M&&c?Hs(w,t,M,m,{current:W,hide:nt,another:E,checked:O,revealed:N}):null,
I=i?null:Be(w,t,R);I?.toggle(!1);let B=c?ro(w,t):null,_=o.some(ct)&&!s?oo(w,t,R):null;function j(){t.gradients&&k.limit(
u?p+1:2*p+1);let P=!i&&!(s&&u);m.tell(P),$?.parentElement?.toggleAttribute("hidden",!P),!P&&f&&H(!1)}function W(){let P=e.
get();return{at:P,pass:pt(t,P)}}function R(){let{at:P,pass:G}=W(),X=k.get(),A=u&&X>G.forwardSteps,K=A?G.forwardSteps:X,q=X>
G.steps.length,U=se(t,G,t.gradients||X<p?K:G.forwardSteps);!t.gradients&&X===p&&Gi(U),r.classList.toggle("bp-asking",A),
m.show(A?Ki(t,U):U),z(g,L(G,X,A)),B?.show(l,G,K),_?.show(P,G,c&&!u&&q),F?.show(P),m.flows.show(S?.checked&&!A?G.steps.slice(
0,X):null),V(P,G)}function L(P,G,X){return X&&!P.failure?"The forward pass is done. Which gradient does each node have?":
!t.gradients&&G===p&&(!P.failure||P.failure.slope)?$e(t,{...P,failure:null},P.steps.length+1):$e(t,P,G)}function V(P,G){
if(!I)return;if(!f){m.nudge(()=>"");return}let X=_e(t,P,G,l,I.get());m.nudge(A=>{let K=X.moved[A];return K!==void 0?ge(K):
X.promised[A]===void 0?"":"undefined"}),I.show(l,X,G,c&&!u&&k.get()>G.steps.length)}function H(P){if(P&&s&&u)return;f=P;
let G=o[l];P&&ct(G)&&_?.moved(G.name),$&&($.checked=P),r.classList.toggle("bp-nudged",P),I?.toggle(P),R()}function Y(P,G){
P!==l&&Q(P),f||H(!0),f&&I?.set(G)}function nt(P){u=P,j(),R()}function Q(P){l=P,m.choose(P);let G=o[P];f&&ct(G)&&_?.moved(
G.name),R()}function st(P,G){_?.moved(P),e.set({...e.get(),[P]:G})}function kt(){let P=e.get();if(!h.some(({name:G})=>!(G in
P))){for(let{name:G,control:X}of h)X.get()!==P[G]&&X.set(P[G]);R()}}function rt(){let P=pt(t,e.get()).steps[k.get()-1],G=P?.
flows?P.node.inputs.find(X=>!tt(o[X])):P?.place;P&&m.reveal([P.place,...P.node.inputs]),G!==void 0&&!u&&!f?Q(G):R()}function dt(){
let P=_!==null&&r.clientWidth-m.width>=Hi;r.classList.toggle("bp-beside",P),r.classList.toggle("bp-under",_!==null&&!P&&
r.clientWidth>=Vi),m.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&m.reveal([t.output],!0))}let mt=new ResizeObserver(
dt);r.style.setProperty("--bp-picture",`${m.width}px`),mt.observe(r),r.addEventListener("bp-fit",dt),k.hear(m.element);let It=e.
listen(kt);return m.choose(l),j(),kt(),()=>{k.stop(),It(),mt.disconnect(),r.remove()}}function Gi(n){for(let t of Object.
keys(n))/^(node|edge):/.test(t)&&delete n[t]}function Ki({nodes:n,output:t},e){let s=Object.entries(e).filter(([a])=>a.startsWith(
"value:")),o=n.filter(a=>!tt(a)).map(a=>[`partial:${a.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),
[`gradient:${r}`]:"1"}}function an(n,t,e,s){let o=v(n,"div",{class:"bp-practice"}),r=v(o,"div",{class:"bp-bar"}),a=v(r,"p",{role:"status","aria\
-live":"polite"}),i=v(r,"button",{type:"button"}),c=v(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,y=!1,h=!1,m=new Set;function g(){
let x=l.filter($=>$.tries).length+Number(p),k=u?`Level ${u.level}. `:"";z(a,`${p?"All correct! ":""}${k}${x} solved.${y&&
!p?" Revealed, so not counted.":""}`),z(i,p||y?"Next one":"Another one"),i.disabled=u===null}return i.addEventListener("\
click",()=>{if(!u)return;let{key:x,level:k,trains:b}=u;l.push({key:x,level:k,trains:b,tries:p?d:0,made:[...m]}),u=null,p=
!1,h=!0,g(),s(l)}),g(),{show(x){f(),u=x,[d,p,y,m]=[0,!1,!1,new Set];let k={...x.figure,gates:t,functions:e};f=re(c,k,on(
x.start),{checked({isSolved:b,codes:$}){if(!(p||y)){d++,p=b;for(let S of $)m.add(S);g(),p&&i.focus()}},revealed(){y=!0,g()}}),
g(),h&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var un=430,co=238,ie={left:54,right:24,top:10,bottom:44},[Me,cn]=[ie.left,ie.top],[ln,ae]=[un-ie.left-ie.right,co-ie.top-
ie.bottom],Ui=1e6,Yn=-12,ao=2;function lo(n,t,e){let{panel:s,svg:o,axes:r}=fo(n,e),a=D(o,"path",{class:"bp-right-losses"}),
i=D(o,"path",{class:"bp-line"}),c=D(o,"circle",{class:"bp-point",r:4.5}),l=v(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>Pt(
o,r,un),show({losses:f,beside:d}){let p=f.length-1,y=Math.ceil(Math.max(p,t)/t)*t,h=qi(Math.max(...[...f,...d??[]].map(S=>Math.
min(S,Ui)))),m=S=>Me+S/y*ln,g=S=>cn+ae-Math.min(S/h,1.02)*ae,x=`${y} ${h}`;x!==u&&po(r,Lt(0,y),Lt(0,h),m,g,"step"),u=x;let k=S=>`\
M${S.map((w,M)=>`${m(M).toFixed(1)} ${g(w).toFixed(1)}`).join("L")}`;i.setAttribute("d",k(f)),a.setAttribute("d",d?k(d):
""),c.setAttribute("cx",String(m(p))),c.setAttribute("cy",String(g(f[p])));let b=d?`; thin line: with the right gradient\
s, ${T(d[d.length-1])}`:"",$=`Step ${p}: the loss is ${T(f[p])}${b}.`;z(l,$),o.setAttribute("aria-label",`The loss from \
step to step. ${$}`)}}}function uo(n){let{panel:t,svg:e,axes:s}=fo(n,"Size of the gradient of each layer’s weights"),o=D(
e,"path",{class:"bp-right-losses"}),r=D(e,"path",{class:"bp-line"}),a=D(e,"g"),i=v(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>Pt(e,s,un),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=g=>Me+(g-.5)/l.length*ln,d=g=>cn+ae-
(g-Yn)/(ao-Yn)*ae,p=g=>d(Math.max(Yn,Math.min(ao,Math.log10(g))));if(!s.childElementCount){let g=l.map((k,b)=>[b+1,String(
b+1)]),x=[-12,-9,-6,-3,0].map(k=>[k,k?`10${Yi(k)}`:"1"]);po(s,g,x,f,d,"layer")}let y=g=>`M${g.map((x,k)=>`${f(k+1)} ${p(
x).toFixed(1)}`).join("L")}`;o.setAttribute("d",y(c)),r.setAttribute("d",y(l)),a.replaceChildren();for(let[g,x]of l.entries())
D(a,"circle",{class:"bp-point",cx:f(g+1),cy:p(x),r:3.5});let m=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin line: before the first step.`;z(i,m),e.setAttribute("aria-label",`The size of the gradient of each lay\
er’s weights: ${m}`)}}}function fo(n,t){let e=v(n,"section",{class:"bp-losses","aria-label":t});v(e,"p",{class:"bp-hea\
ding","aria-hidden":"true"},t);let s=D(e,"svg",{viewBox:`0 0 ${un} ${co}`,role:"img"});return{panel:e,svg:s,axes:D(s,"g",
{class:"bp-axes"})}}function po(n,t,e,s,o,r){n.replaceChildren();for(let[a,i]of t)D(n,"text",{x:s(a),y:cn+ae+4,dy:"1em",
"text-anchor":"middle"},i);for(let[a,i]of e)D(n,"path",{d:`M${Me} ${o(a)}h${ln}`}),D(n,"text",{x:Me-6,y:o(a)+4,"text-anc\
hor":"end"},i);D(n,"text",{x:Me+ln/2,y:cn+ae+4,dy:"2.1em","text-anchor":"middle"},r)}function qi(n){let t=10**Math.floor(
Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var Yi=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var Xn=360,Oe={left:40,right:10,top:22,bottom:42},$t=Xn-Oe.left-Oe.right,mo=7;function go(n,{points:t,window:e,fine:s,speaker:o}){
let r=v(n,"section",{class:"bp-plane","aria-label":"The points"}),a=D(r,"svg",{viewBox:`0 0 ${Xn} ${Oe.top+$t+Oe.bottom}`,
role:"img"}),{left:i,top:c}=Oe,[l,u]=e,f=$=>i+($-l[0])/(l[1]-l[0])*$t,d=$=>c+$t-($-u[0])/(u[1]-u[0])*$t;D(a,"rect",{class:"\
bp-zero",x:i,y:c,width:$t,height:$t});let p=D(a,"path",{class:"bp-one"}),y=D(a,"path",{class:"bp-border"}),h=D(a,"g",{class:"\
bp-axes"});for(let[$,S]of Lt(...l))D(h,"text",{x:f($),y:c+$t+4,dy:"1em","text-anchor":"middle"},S);for(let[$,S]of Lt(...u))
D(h,"text",{x:i-6,y:d($)+4,"text-anchor":"end"},S);D(h,"text",{x:i+$t/2,y:c+$t+4,dy:"2.1em","text-anchor":"middle"},"x1"),
D(h,"text",{x:i-6,y:14,"text-anchor":"end"},"x2");let m=t.length>30?.6:1,g=t.map(([$,S,w])=>ho(a,f($),d(S),w,m*mo)),x=v(
r,"p"),[k,b]=[0,1].map($=>{let S=D(x,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return ho(S,8,$?9:
8,$,mo-1),v(x,"span",{},` target ${$}`)});return k.after(" "),b.after(" "),v(x,"span",{},`Thick outline: the ${o} ge\
ts this point wrong.`),v(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>Pt(a,h,Xn),
show({grid:$,right:S}){let w=$t/(s-1),M=Xi($,s,(O,N)=>`${Wt(i+O*w)} ${Wt(c+$t-N*w)}`);p.setAttribute("d",M.region),y.setAttribute(
"d",M.line);for(let[O,N]of g.entries())N.classList.toggle("bp-missed",!S[O]);let E=S.filter(Boolean).length;a.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${E} of them.`)}}}function ho(n,t,e,s,o){
if(!s)return D(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,a=`M${Wt(t)} ${Wt(e-r)}l${Wt(r)} ${Wt(
1.8*r)}h${Wt(-2*r)}z`;return D(n,"path",{class:"bp-target bp-target-1",d:a})}var Wt=n=>n.toFixed(1);function Xi(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let a=0;a+1<t;a++){let i=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[a+u,r+f,n[(r+f)*t+a+u]]);
if(i.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of i.entries()){let[y,h,m]=i[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==m>0)continue;let g=p/(p-m);l.push(e(f+g*(y-f),d+g*(h-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var Ji=100,Zi=35,Qi=4e3;function fn(n,t,e,s=()=>{}){let{points:o,place:r,speaker:a,steps:i,driver:c}=t,l=r==="recording",
u=v(n,"div",{class:"bp-view bp-trainer"});if(c){let R=v(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");v(R,"code",{},c),R.append(".")}let f=v(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=Jn(f,"One st\
ep",()=>O(1)),p=Jn(f,"",()=>w?F():O(i)),y=Jn(f,"Reset",I),h=v(f,"div",{class:"bp-rate"});v(h,"span",{},"learning rate ");
let m=At(h,{"aria-label":"learning rate"});m.set(t.rate),m.element.readOnly=l,d.hidden=l;let g=v(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),x=v(u,"p",{class:"bp-wrong",role:"alert"}),k=v(u,"div",{class:"bp-charts"}),b=[go(k,
t)],$=v(k,"div",{class:"bp-column"}),S=`Loss: mean of ${t.loss[1]} over ${o.length} points`;b.push(lo($,i,S)),b.push(e.get().
sizes.length?uo($):ta($));let w=0,M=0,E=0;function O(R){let L=m.get();L===null||w||(w=R,N(L,R))}function N(R,L){let V=matchMedia(
"(prefers-reduced-motion: reduce)").matches?L:Math.ceil(L/Ji),H=l?0:Math.min(w,r==="page"?V:t.chunk);C(),e.advance(R,H,()=>{
clearTimeout(E),w-=H,(e.get().trouble||e.isOver())&&(w=0),j(),w?M=setTimeout(()=>N(m.get()??R,L),Zi):B()}),_()}function C(){
clearTimeout(E),r==="kernel"&&(E=setTimeout(()=>z(x,"No answer from the kernel yet: it is busy, or it is not running."),
Qi))}function F(){w=0,clearTimeout(M),B()}function I(){w=0,clearTimeout(M),C(),e.reset(()=>{clearTimeout(E),j(),B()})}function B(){
s(e.get()),_()}function _(){if(z(p,w?"Stop":l?"Play":`Train: ${i} steps`),d.disabled=w>0,p.disabled=!w&&e.isOver(),w){z(
g,"Training …");return}let{losses:R,right:L,note:V,trouble:H}=e.get();z(x,H);let Y=R.length-1,nt=L.filter(Boolean).length,
Q=`Step ${Y}: the loss is ${T(R[Y])}, and the ${a} gets ${nt} of ${L.length} points right.`;z(g,V&&Y?`${Q} ${V}`:Q)}function j(){
let R=e.get();for(let L of b)L.show(R)}y.title="Back to the weights of the start";let W=new ResizeObserver(()=>{for(let R of b)
R.resize()});return W.observe(u),j(),_(),()=>{w=0,clearTimeout(M),clearTimeout(E),e.stop(),W.disconnect(),u.remove()}}function Jn(n,t,e){
let s=v(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function ta(n){let t=v(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=v(v(t,"thead"),"tr");for(let a of["weight","value","gradient"])v(e,"th",{scope:"\
col"},a);let s=v(t,"tbody"),o=new Map;function r(a){let i=v(s,"tr");v(i,"th",{scope:"row"},a);let c=[v(i,"td"),v(i,"td")];
return o.set(a,c),c}return{resize(){},show({weights:a,gradient:i}){for(let[c,l]of Object.entries(a)){let[u,f]=o.get(c)??
r(c);z(u,T(l)),z(f,c in i?T(i[c]):"")}}}}var bo=1e-4,ea="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function pn({graph:n,
says:t,start:e,points:s,window:o,fine:r},a){if(!n||!t)throw new Error("There is no graph to train.");let i={...n,gates:a},
c={...t,gates:a},l=sa(o,r),u=e,f=pt(i,u),d=[y()],p="";function y(){return Number(f.values[i.output])}let h=(x,k)=>Number(
Ft(c,{...u,x1:x,x2:k})[c.output]),m=()=>Object.fromEntries(i.nodes.flatMap((x,k)=>ct(x)?[[x.name,Number(f.gradients[k])]]:
[]));function g(x){let k=m(),b=Object.fromEntries(Object.entries(u).map(([S,w])=>[S,w-x*k[S]])),$=pt(i,b);if($.failure||
!Object.values(b).every(Number.isFinite)){p=ea;return}[u,f]=[b,$],d.push(y())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:m(),grid:l.map(([x,k])=>na(h(x,k))),right:s.map(([x,k,b])=>(h(x,k)-.5)*(b-.5)>0),sizes:[],note:"",trouble:p}),advance(x,k,b){
for(let $=0;$<k&&!p;$++)g(x);b()},reset(x){u=e,f=pt(i,u),d=[y()],p="",x()},isOver:()=>!1,stop(){}}}function wo(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,a,i){e=i,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:a})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function vo({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,a,i){s=Math.min(s+1,e.length-1),i()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function na(n){let t=Math.min(1-bo,Math.max(bo,n));return Math.log(t/(1-t))}function sa([n,t],e){let s=([
o,r],a)=>o+(r-o)*a/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function dn(n,t,e){return n.on(t,e),()=>n.off(t,e)}var xo=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?sn:re)(s,{...c,gates:n,functions:t},ra(e))}let a=dn(e,"change:figure",r);r();let i=oe(
s,".backprop-explorer");return()=>{a(),o(),i()}}}),yo=(n,t)=>({render({model:e,el:s}){let o=an(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),a=dn(e,"change:problem",r);r();let i=oe(s,".backprop-explorer");
return()=>{a(),o.stop(),i()}}}),$o=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?pn(s,n):wo(oa(t)),
r=fn(e,s,o,({weights:i,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:i,losses:[...c]}),t.save_changes())}),a=oe(
e,".backprop-explorer");return()=>{r(),a()}}}),oa=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>dn(n,"change:state",t)}),ra=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>dn(
n,"change:inputs",t)}),ko=()=>({render:({el:n})=>oe(n,".backprop-depth")});async function Mo(n,t){let{figure:e,start:s}=await No(Zn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
sn:re)(o,{...e,gates:n,functions:t},on(s))}async function Oo(n,t){let{stock:e,figures:s,places:o,shared:r,wish:a,rule:i,
trainable:c}=await No(Zn()),l=document.querySelector(".backprop-explorer");if(!l)return;let u=d=>{let p=Re(e,d,a,i,c),y=e.
indexOf(p),h=g=>Object.fromEntries(Object.entries(g).map(([x,k])=>[x,k[y]])),m=h(s);f.show({...p,figure:{...m,mistakes:{
...r,places:h(o)}}})},f=an(l,n,t,u);u([])}function So(n){let{figure:t,...e}=Zn(),s=document.querySelector(".backprop-exp\
lorer");s&&fn(s,t,t.place==="page"?pn(t,n):vo(e))}async function No(n){let t=Uint8Array.from(atob(n),s=>s.charCodeAt(0)),
e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(e).text())}var Zn=()=>JSON.
parse(document.getElementById("data")?.textContent??"");return Co(ia);})();
