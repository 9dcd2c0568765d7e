// Made from scripts/ by make explorer, sha256 aa2bc6fb858862d52adb5d800b8dbe65ddded81cf564b819ab59800490a5984d
var explorer=(()=>{var Ze=Object.defineProperty;var io=Object.getOwnPropertyDescriptor;var ao=Object.getOwnPropertyNames;var co=Object.prototype.hasOwnProperty;var lo=(n,t)=>{for(var e in t)Ze(n,e,{get:t[e],enumerable:!0})},uo=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of ao(t))!co.call(n,o)&&o!==e&&Ze(n,o,{get:()=>t[o],enumerable:!(s=io(t,o))||s.enumerable});return n};var fo=n=>uo(Ze({},"__esModule",{value:!0}),n);var Ti={};lo(Ti,{arraySentence:()=>ke,arrayTexts:()=>ye,cellText:()=>ne,choose:()=>pn,close:()=>nt,compute:()=>ft,depthWidget:()=>Qs,
formatNumber:()=>T,fromStock:()=>Me,judge:()=>ce,nudge:()=>Ee,openPage:()=>to,openPractice:()=>eo,openTrainer:()=>no,otherNumbers:()=>He,
practiceWidget:()=>Js,readNumber:()=>Wt,run:()=>ut,runArrays:()=>Ht,sentence:()=>fe,snapped:()=>ue,texts:()=>Xt,trainerWidget:()=>Zs,
widget:()=>Xs});var po={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},zn="write a number, such as -0.5, 3\
/4 or 19*6";function Wt(n){let t=mo(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new Qe(s),r=o.sum();return r===null||o.next!==void 0?zn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${zn}`}
var mo=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>po[t]),Qe=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var ho={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function ft(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(ho[s]??e[s])(
...o.map(i=>ft(i,t,e)))}var Q=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,_n=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),Nt=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+go(Math.abs(n),t)}function go(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Bn(n.toFixed(Math.max(0,t-1-o))):`${Bn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Bn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,kt=n=>Number(T(n).replace("−","-")),Lt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),tn=(n,t)=>Lt(n,kt(t))?"=":"≈",It=n=>n.startsWith("−")?`(${n})`:n,pt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ut(n,t){let e=jt(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=vo(n,e,s,wo(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function jt({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=bo(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function ot(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function bo(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var gt=(n,t)=>n.
inputs.map(e=>ot(t,e));function wo(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=nn(n.gates,r.name,r.gate,gt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function vo(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:p}=e[u],d=[],v=[];if(c.push({place:f,
node:p,flows:d,missing:v}),l&&!l.slope)continue;let k=gt(p,t);for(let[m,g]of p.inputs.entries()){if(Q(o[g]))continue;let h=i[p.
gate].local[m](...k,ot(t,f)),$=ot(a,f)*h,M=a[g],x=M===void 0?$:M+$;if(Number.isFinite(x)){a[g]=x,d.push({position:m,input:g,
local:h,downstream:$,first:M===void 0,total:x});continue}if(a[g]=NaN,v.push(g),l)continue;let y={position:m,name:o[g].name},
b=sn(i,p.name,p.gate,k,y,ot(a,f),h);l={step:e.length+c.length,place:f,slope:!0,text:b}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function nn(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return en(t,e,s,Wn(n[e],s,"")??r)}function sn(n,t,e,s,o,r,i){
if(Number.isFinite(i))return en(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=Wn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return en(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Wn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],en=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var rt=n=>n.reduce((t,e)=>t*e,1);function xo(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function bt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=rt(r.map(c=>o.get(c)??1));return{size:rt(s),terms:a,places:n.map(c=>xo(i,o,c))}}function St({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let p=0;p<t;p++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Dn=new WeakMap;function dt(n){let t=Dn.get(n);return t||(t=n.map(e=>e.gate===null?null:$o(e,n)),Dn.set(n,t)),t}function $o({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:rt(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:bt(e.pattern,o,t),back:[bt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return bt(i,c,o[a])});return{ahead:bt(e.pattern,o,t),back:r}}return{ahead:ko(o,t),back:n.map(()=>null)}}function ko(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return bt({inputs:s,result:e},n,t)}var we=n=>Array.isArray(n)?n.flat():[n];function Hn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Dt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ht(n,t){let e=on(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=No(n,e,s),i=n.nodes[n.output].shape.length===0?So(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function on(n,t,e){let s=dt(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??we(t[r.name]);else{let c=ve(r,o),
l=c&&yo(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function ve(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function yo({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return St(
r,o);if(e.pattern)return rn(t,r,o[0]);let{value:i}=n[t];return Array.from({length:r.size},(a,c)=>i(...xe(r,o,c)))}var xe=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Gn=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(i,a)=>s[e[r*t+a]])),rn=(n,t,e)=>Gn(t,e).map(s=>n==="max"?Math.max(...s):Mo(s));function an(n,t,{places:[e]},s,o,r){let i=Gn(
t,s).map((a,c)=>a.filter(l=>l===o[c]).length);return s.map((a,c)=>ft(n,{a,b:i[e[c]],y:o[e[c]]},r))}function Mo(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function No(n,t,e){let s=e.findIndex(d=>t[d.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=dt(
n.nodes)[o]?.ahead,c=ve(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(d,v)=>xe(a,c,v)),f=u.findIndex(d=>!Number.
isFinite(l(...d))),p=nn(n.gates,`${r.name}${Dt(f,r.shape)}`,r.gate,u[f]);return{...i,text:p}}function So(n,t,e,s){let{nodes:o,
output:r}=n,i=new Array(o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],p=[];a.push(
{place:l,node:u,flows:f,missing:p});let d=i[l];if(!(c&&!c.slope||!d))for(let[v,k]of u.inputs.entries()){let m=o[k];if(m.
gate===null&&m.number!==null)continue;let{downstream:g,local:h}=Oo(n,l,u,v,t,d),$=i[k],M=$?$.map((y,b)=>y+g[b]):g;if(i[k]=
M.map(y=>Number.isFinite(y)?y:NaN),M.every(Number.isFinite)){f.push({position:v,input:k,local:h,downstream:g,first:$===void 0,
total:M});continue}if(p.push(k),c)continue;let x=Eo(n,l,u,v,t,d,h);c={step:e.length+a.length,place:l,slope:!0,text:x}}}return(!c||
c.slope)&&o.forEach((l,u)=>{i[u]??=new Array(rt(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function Oo(n,t,e,s,o,r){
let{made:i,inputs:a}=e,c=dt(n.nodes)[t],l=ve(e,o),u=c.ahead,f=c.back[s];if(i.places){let k=new Array(rt(n.nodes[a[0]].shape)).
fill(0);return i.places.forEach((m,g)=>{k[m]+=r[g]}),{downstream:k,local:null}}if(f&&i.back){let k=l.map((m,g)=>g===s?r:
m);return{downstream:St(f,k),local:null}}let p=o[t];if(f&&i.local!==void 0){let k=an(i.local,u,f,l[0],p,n.functions),[m]=f.
places;return{downstream:k.map((g,h)=>r[m[h]]*g),local:k}}let d=n.gates[e.gate].local[s],v=p.map((k,m)=>d(...xe(u,l,m),k));
return{downstream:v.map((k,m)=>r[m]*k),local:v}}function Eo(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.
pattern)return`The node ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=dt(
n.nodes)[t]?.ahead,l=ve(e,o),u=Math.max(0,i.findIndex((v,k)=>!Number.isFinite(v*r[k]))),f=Dt(u,e.shape),p=xe(c,l,u),d={position:s,
name:`${a}${f}`};return sn(n.gates,`${e.name}${f}`,e.gate,p,d,r[u],i[u])}var Ao=5,To=5,Lo=8,Vn=32,Kn=128,qn={negative:[47,143,208],positive:[224,112,26]},ln=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Io=({rows:n,columns:t})=>Math.max(n,t)<=Ao;function $e(n,t,e,s,o){let[r,i]=[ln(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Io(r)){n[`image:${i}`]=Ro(r,o,a),n[`low:${i}`]=T(-a,2),n[`high:${i}`]=T(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Dt(l,s)}`;n[u]=ne(c),n[`tint:${u}`]=jo(c,a)})}function ne(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=To?t:T(n,1)}function jo(n,t){let e=Un(n,t,Lo);return e?`${e>0?"p":"n"} l${Math.
abs(e)}`:""}function Un(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(s)*e+.5);return s>0?o:-o}function Ro(n,t,e){
let s=document.createElement("canvas");s.width=Math.min(n.columns,Kn),s.height=Math.min(n.rows,Kn);let o=s.getContext("2\
d");if(!o)return"";let r=o.createImageData(s.width,s.height);return Co(n,t,s).forEach((i,a)=>{let c=Un(i,e,Vn),l=c<0?qn.
negative:qn.positive;r.data.set([...l,Math.round(255*Math.abs(c)/Vn)],4*a)}),o.putImageData(r,0,0),s.toDataURL()}function Co({
rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).fill(0),i=new Array(s*o).fill(0);return e.
forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,c)=>a/i[c])}var it=n=>n.gate===null&&n.number!==null,wt=n=>n.gate===null&&n.number===null,un=n=>!it(n)||n.shape.length>0;function ke(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return Fo(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${T((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var Po=6;function Fo(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&wt(l)?[`∂${r}/∂${l.name} ${Yn(l.shape,e[u]??[])}`]:[]),c=`${r} ${Yn(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${pt(a)}.`:c}function Yn(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=Po)return`\
(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${T(s)}, from ${T(o)} to ${T(r)})`}function ye(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,p)=>{let d=o[p];d&&un(f)&&(f.gate===null||l.has(p))&&Xn(c,"value",f,d)});for(let{
node:f,flows:p}of a)for(let d of p??[])zo(c,s,f,d);for(let[f,p]of fn(n,t,e))it(s[f])||(c[`partial:${s[f].name}`]="∂",Xn(
c,"gradient",s[f],p));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,p)=>{(!u.flows||!it(s[f]))&&
(c[`edge:${u.node.name}:${p}`]=u.flows?"now back":"now")})),c}function zo(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(i[0])}`)}function Xn(n,t,e,s){e.shape.length?$e(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}function fn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:p}of l??[])a.set(f,p);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{wt(l)&&
a.set(u,e[u])}),a}var _o=.6180339887,Bo=.7548776662;function pn(n,{level:t,about:e,seed:s},o,r){let i=Wo(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*_o+s*Bo)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:Jn(n,t,o),
about:u};return{level:Jn(n,t,o),about:e}}function Jn(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function Wo(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function Me(n,t,e,s,o){
let r=pn(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(p=>p.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var dn=5001e-7,Do=1e-12,Ho=1e4,Ne=.02,nt=(n,t,e=.01)=>Zn(t)&&Number.isInteger(n)?n===t:mn(n,t,dn)||Math.abs(n-t)<=Do*e,mn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),Zn=n=>Number.isInteger(n)&&Math.abs(
n)<Ho,Qn=(n,t)=>Math.abs(n-t)<Ne*Math.abs(t),ts=(n,t)=>Number.isFinite(t)&&!Zn(t)&&[2,3].some(e=>mn(n,Number(t.toPrecision(
e)),1e-6)),Go=(n,t)=>ts(n,t)||!Lt(kt(t),t)&&mn(n,t,Ne);function se(n){return n.every(t=>ts(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>Go(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function w(n,t,e={},s=""){return es(n,document.createElement(t),e,s)}function W(n,t,e={},s=""){return es(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function es(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function C(n,t){n.textContent!==t&&(n.textContent=t)}var Vo=12.5;function Rt(n,t,e){t.style.
fontSize=`${Vo*e/(n.getBoundingClientRect().width||e)}px`}var Ko=22,qo=.75,Uo=14;function Yo(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),Uo);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Se(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=W(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=Yo(e,r),l=W(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},p=u?
Math.max(qo,Ko*Math.abs(u)/i):0;c.style.strokeWidth=`${p.toFixed(2)}px`,c.classList.toggle("negative",u<0),C(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}var ns=30;function Oe(n,t){let e=w(n,"div",{class:"bp-frame"}),s=w(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c}=s.getBoundingClientRect(),
l=i.map(v=>{let k=v.getBoundingClientRect();return[k.left-c-ns,k.right-c+ns]}),u=[Math.min(...l.map(([v])=>v)),Math.max(
...l.map(([,v])=>v))],[f,p]=u[1]-u[0]<=s.clientWidth?u:l[0],d=f<0?f:Math.max(0,p-s.clientWidth);d&&s.scrollBy({left:d,behavior:a||
o.matches?"instant":"smooth"})}}}function Ot(n,t,e=()=>{},s=()=>""){let o=w(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=w(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),C(r,l)}function a(){
let l=Wt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=T(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function hn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=gt(r,s);return t[r.gate].map(l=>Math.sign(ft(l,{a:i,b:a,c,y:Number(s[o])},e)))}var oe=(n,t,e)=>hn(n,t,e).includes(
0);function ss(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=hn(n,e,o);if(hn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(oe(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var Gt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),os=.1,gn=.1,Xo=1e-12,Jo=1e-6,Zo=.001,Qo=100;
function Ee(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=jt(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,p)=>{let[d,v]=[e.values[p],
u[p]];if(f.gate!==null&&p!==s&&d!==void 0){let k=gt(f,e.values);for(let[m,g]of f.inputs.entries()){let h=l[g];h!==void 0&&
(l[p]=(l[p]??0)+h*i[f.gate].local[m](...k,d))}}l[p]!==void 0&&d!==void 0&&v!==void 0&&(c[p]=v-d)}),{moved:c,promised:l,after:u}}
var rs=(n,t)=>Math.abs(n-t)<=Xo*Math.abs(t)?0:n-t,re=n=>`${n>0?"+":""}${T(n)}`;function Ae(n,t,e){let{nodes:s,output:o}=t,
r=w(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=w(r,"div",{class:"bp-heading"}),a=w(r,"di\
v",{class:"bp-slider"});w(a,"span",{},"ε");let c=w(a,"input",{type:"range",min:0,max:Gt.length-1,step:1,"aria-label":"s\
ize of ε"}),l=Ot(a,{"aria-label":"ε, typed"},k,h=>h?"":"a nudge by 0 moves nothing: write another number"),u=w(r,"tabl\
e"),f=w(r,"p",{role:"status","aria-live":"polite"});w(r,"p",{class:"bp-open"},"Pull a box to the left or right, or press\
 + and − on it.");let p=os,d="",v=[];function k(h){m(h),e()}function m(h){p=h;let $=Math.abs(h),M=Gt.reduce((x,y)=>Math.
abs(Math.log(y/$))<Math.abs(Math.log(x/$))?y:x);c.value=String(Gt.length-1-Gt.indexOf(M)),c.setAttribute("aria-valuetext",
T(h)),l.set(h)}c.addEventListener("input",()=>k(Math.sign(p)*Gt[Gt.length-1-c.valueAsNumber])),r.addEventListener("keydo\
wn",h=>h.stopPropagation()),m(os);function g(h){d=s[h].name,u.replaceChildren();let $=w(u,"tr"),M=`∂node/∂${s[h].name}\
 · ε`;for(let y of["node","really moves by",M,"left over"])w($,"th",{scope:"col"},y);let x=new Set([h]);s.forEach((y,b)=>{
y.gate!==null&&y.inputs.some(S=>x.has(S))&&x.add(b)}),v=[...x].map(y=>{let b=w(u,"tr",y===o?{class:"bp-total"}:{});return w(
b,"th",{scope:"row"},s[y].name),{place:y,cells:[0,1,2].map(()=>w(b,"td"))}})}return{get:()=>p,set:k,toggle(h){r.hidden=!h},
show(h,{moved:$,promised:M,after:x},{values:y},b){d!==s[h].name&&g(h);let[S,O]=[s[h].name,s[o].name];C(i,`${S} is nudged\
 by ε = ${T(p)}`);for(let{place:R,cells:I}of v){let[F,D]=[$[R],M[R]],_=D!==void 0&&Number.isFinite(D);C(I[0],F===void 0?
"undefined":re(F)),C(I[1],b?_?re(D):"undefined":"?"),C(I[2],b?_&&F!==void 0?re(rs(F,D)):"–":"?")}let N=v.flatMap(({place:R})=>rs(
Number($[R]),Number(M[R]))?[R]:[]),E=b?ss(t,y,x,N):"";C(f,tr(S,O,p,$[o],M[o],b,h===o,E))}}}function tr(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<Jo&&Math.abs(s-o)>Zo*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function Te(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};n.addEventListener("point\
erdown",o=>{let{clientX:r,pointerId:i,pointerType:a,button:c}=o;if(c!==0||a==="touch")return;let l=!1,u=p=>{let d=p.clientX-
r;!l&&Math.abs(d)<4||(l||n.setPointerCapture(i),l=!0,s(d/Qo))},f=()=>{n.removeEventListener("pointermove",u),n.removeEventListener(
"pointerup",f),n.removeEventListener("pointercancel",f)};n.addEventListener("pointermove",u),n.addEventListener("pointer\
up",f),n.addEventListener("pointercancel",f)}),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,metaKey:c}=o,
l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*gn;s(Math.abs(u)<gn/2?u+l*gn:u),o.preventDefault(),o.stopPropagation()})}var bn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},er=3;function Le(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in bn?nr(n,t,bn[s]):a[s];!c&&!(s in bn)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function nr(n,t,[e,s]){let o=is(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=is(a).map((p,d)=>p-o[d]),u=e*c+s*l,f=u+er*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function is({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var sr="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",or=100,as=6,rr=/^(value|gradient|partial|local|downstream|low|high):/,ir=["chosen","from","to","moved","righ\
t","wrong"];function cs(n,t,e){let{nodes:s}=t,o=Oe(n,{role:"group","aria-label":`${t.title}. ${sr}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(M=>({key:M.getAttribute("data-k")??"",target:M})),a=i.filter(({key:M})=>/^(node|edge):/.test(M)),c=i.filter(
({key:M})=>rr.test(M)||/^(tint|image):/.test(M)),l=c.map(()=>""),u=a.flatMap(({key:M,target:x})=>{let y=s.findIndex(b=>un(
b)&&`node:${b.name}`===M);return y<0?[]:[cr(x,y,s[y])]}),f=new Map(u.map(M=>[M.place,M])),p=Se(r);for(let M of u)lr(M,x=>e.
choose(x));let d=Le(u),v=W(r.querySelector("g"),"g",{class:"bp-frames"});for(let M of u)k(M);function k(M){let{target:x,
place:y}=M;x.setAttribute("role","button");let b=()=>ar(M);x.addEventListener("click",S=>e.choose(g(M,S)??b())),x.addEventListener(
"focus",()=>{e.choose(b()),o.reveal([M.outline])}),x.addEventListener("keydown",S=>{S.key==="Enter"&&(S.preventDefault(),
e.edit())}),x.addEventListener("pointermove",S=>e.point(g(M,S))),x.addEventListener("pointerleave",()=>e.point(null)),x.
addEventListener("pointerdown",S=>m(M,S)),Te(x,e.epsilon,S=>e.pull(y,S))}function m(M,x){let y=g(M,x);if(!y||x.button!==
0||x.pointerType==="touch"||(e.choose(y),!e.isOpen(y)))return;x.stopImmediatePropagation();let{target:b}=M,S=x.clientX,O=!1,
N=R=>{let I=R.clientX-S;!O&&Math.abs(I)<4||(O||b.setPointerCapture(x.pointerId),O=!0,e.drag(y,I/or))},E=()=>{b.removeEventListener(
"pointermove",N),b.removeEventListener("pointerup",E),b.removeEventListener("pointercancel",E)};b.addEventListener("poin\
termove",N),b.addEventListener("pointerup",E),b.addEventListener("pointercancel",E)}function g({grids:M,place:x},y){let{
clientX:b,clientY:S}=y,O=v.getScreenCTM();if(!O)return null;let N=new DOMPoint(b,S).matrixTransform(O.inverse());for(let[
E,{x:R,y:I,across:F,down:D,rows:_,columns:j}]of Object.entries(M)){let[G,A]=[Math.floor((N.y-I)/D),Math.floor((N.x-R)/F)];
if(G>=0&&G<_&&A>=0&&A<j)return{kind:E,place:x,entry:G*j+A}}return null}let h=[];return{element:o.element,resize:o.resize,
width:r.viewBox.baseVal.width,flows:p,reveal(M){let x=M.flatMap(y=>f.get(y)?.outline??[]);x.length&&o.reveal(x)},open(M,x){
for(let _ of u)_.target.classList.toggle("opened",_.place===M);let y=M===null?void 0:f.get(M)?.outline;if(Object.assign(
o.element.style,{minHeight:"",minWidth:""}),!y)return;let[b,S]=[y.getBoundingClientRect(),r.getBoundingClientRect()];x.style.
minWidth=`${b.width}px`;let{offsetWidth:O,offsetHeight:N}=x,E=(b.left+b.right)/2-S.left,[R,I]=[b.top-S.top-N,b.bottom-S.
top],F=I+N>S.height&&R>=0?R:I;x.style.left=`${Math.max(0,Math.min(E-O/2,S.width-O))}px`,x.style.top=`${F}px`;let D={minHeight:`${F+
N}px`,minWidth:`${Math.min(O,n.clientWidth)}px`};Object.assign(o.element.style,D)},choose({kind:M,place:x,entry:y}){d.stopAt(
x);for(let b of u){let S=b.place===x;S&&Object.assign(b,{kind:M,entry:y}),b.target.classList.toggle("chosen",S),b.target.
setAttribute("aria-pressed",String(S))}},light(M){v.replaceChildren();for(let x of ir)for(let{kind:y,place:b,entry:S}of M[x]??
[]){let O=f.get(b)?.grids[y];if(!O){s[b].shape.length===0&&x!=="moved"&&$(b,x);continue}let[N,E]=[Math.max(O.across,as),
Math.max(O.down,as)],R=O.x+(S%O.columns+.5)*O.across-N/2,I=O.y+(Math.floor(S/O.columns)+.5)*O.down-E/2;W(v,"rect",{class:`\
bp-entry bp-entry-${x}`,x:R,y:I,width:N,height:E,rx:2})}},show(M,x){c.forEach(({key:b,target:S},O)=>{let N=M[b]??"";N!==
l[O]&&(l[O]=N,b.startsWith("tint:")?S.setAttribute("class",`tint ${N}`):b.startsWith("image:")?S.setAttribute("href",N):
S.textContent=N)});for(let b of h)b.classList.remove("now","back");let y=a.filter(({key:b})=>M[b]);for(let{key:b,target:S}of y)
S.classList.add(...M[b].split(" "));h=y.map(({target:b})=>b);for(let b of u){let S=x(b.place,b.entry);S!==b.label&&b.target.
setAttribute("aria-label",S),b.label=S}}};function $(M,x){let y=f.get(M)?.outline;if(!y)return;let{x:b,y:S,width:O,height:N}=y,
E={x:b.baseVal.value,y:S.baseVal.value,width:O.baseVal.value,height:N.baseVal.value};W(v,"rect",{class:`bp-entry bp-entr\
y-${x}`,...E,rx:4})}}var ar=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function cr(n,t,e){let s=n.querySelector(
".box"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}"]`);if(!i)continue;let{
rows:a,columns:c}=ln(e.shape),[l,u,f,p]=[i.x,i.y,i.width,i.height].map(d=>d.baseVal.value);o[r]={x:l,y:u,across:f/c,down:p/
a,rows:a,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}function lr(n,t){let{
values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&s.y>e.y,[r,i]=[o?
2:1,s&&!o?2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,p={ArrowRight:[0,1],ArrowLeft:[
0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in p))return;let[d,v]=p[c],k=n.kind==="gradient",m=Math.floor(n.entry/
e.columns)+(k&&o?e.rows:0)+d,g=n.entry%e.columns+(k&&!o?e.columns:0)+v;if(m<0||g<0||m>=r*e.rows||g>=i*e.columns)return;let h=m%
e.rows*e.columns+g%e.columns,$=m>=e.rows||g>=e.columns?"gradient":"value";t({kind:$,place:n.place,entry:h}),a.preventDefault(),
a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Dt(t,n.shape)}`;var J={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},ur=n=>Object.keys(
n).map(Number);function vt(n){for(let t in n)return!1;return!0}var Vt=({local:n,upstream:t,times:e,pattern:s})=>ur({...n,
...t,...e,...s});function ls(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var us=(n,t)=>({local:{
...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.terms},
added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),Et=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(i=>!Q(t.nodes[i])).reverse();this.nodes=o.map(
i=>t.nodes[i]),this.place=o;let r=new Map(o.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,
position:l}))})}),this.gate=this.edges.map(({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,i)=>r+i,0)+ +(s===this.output))}isSame(t,e){return nt(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return ot(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],i=this.nodes[o],a=gt(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?(a[r]=this.valueOf(e.
at),Ie(l[r](...a,Ie(c(...a))))):e===void 0?Ie(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){let[s,o,r]=gt(this.
nodes[t],this.values);return Ie(ft(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){
let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(e,i)===0))return[
this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(...r)]}run(t,e){
return this.passBack(t,e??new Map)[0]}passBack(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[a,c]=this.gathered(
i,t,o);s.push(a),o.push(c===void 0?this.answered(i,e,a):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],r=new Map(o.map(d=>[
d,this.flow(d,e,s)])),i=d=>d.map(v=>r.get(v)),a=t===this.output?[this.startingWith(e.start)]:[],c=e.terms[t]?.map(d=>this.
product(d.map(v=>this.total(t,i(v))))),l=this.total(t,[...a,...c??i(o)]),u=o.filter(d=>!e.late.includes(d)),f=u.length===
o.length?void 0:this.total(t,[...a,...i(u)]),p=e.given[t];return p&&(f="laid"in p||"slope"in p&&p.slope===this.output?l:
void 0,l=this.given(p)),t in e.added&&(f??=l,l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){
return e.get(t)??s}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=t in e.local?this.localGradient(t,e.local[t]):
this.local[t];return(o===null?1:s[o])*r*(e.times[t]??1)}total(t,e){return e.reduce((s,o)=>s+o,0)}product(t){return t.reduce(
(e,s)=>e*s,1)}given(t){return"value"in t?this.valueOf(t.value):"slope"in t?this.slopesOf(t.slope)[t.by]:void 0}slopesOf(t){
let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+1;o<s.length;o++)
for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)for(let o of this.
into[s])e.add(this.edges[o].input);return e}},Ie=n=>Number.isFinite(n)?n:NaN;var Kt=n=>({shape:[],entries:[n]}),Ut=(n,t)=>({shape:n,entries:new Array(rt(n)).fill(t)}),At=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Yt=class extends Et{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+rt(this.
shapeOf(a)),0);this.weight=10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.
gateAt(t).shape}at(t){return{shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){
let e=this.graph;return dt(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Kt(e);if(typeof e==
"object"){if("value"in e)return this.valueOf(e.value);if("along"in e)return qt(this.local[t],this.local[e.along]);if("sl\
opes"in e)return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==
void 0)return this.ofReduction(t,r,e!==void 0);if(wn(r))return null;let i=r.inputs.map(p=>this.at(p)),a=this.valueOf(s),
{value:c,local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(e.at);let p=ps(i[o].shape,
r.shape);if(!p||!At(p,r.shape))return;a=vn(r.shape,i,c)}if(typeof e!="string")return vn(r.shape,[...i,a],l[o]);let u=this.
mistakes.formulas[e],f=[..."abc".slice(0,i.length),"y"];return vn(r.shape,[...i,a],(...p)=>ft(u,Object.fromEntries(f.map(
(d,v)=>[d,p[v]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.valueOf(this.edges[t].input),
a=o.pattern,[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,p]=r?u[a.result]:[a.result,s],d=bt(
{inputs:a.inputs,result:f},[i.shape],p),v=bt({inputs:[f],result:a.inputs[0]},[p],i.shape),k=rn(e,d,i.entries),m=an(o.local,
d,v,i.entries,k,this.graph.functions);return{shape:i.shape,entries:m}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.
gateAt(e),r=wn(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[l,u]of this.local[t].
entries.entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>je(
l,o.shape)),c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<rt(o.shape);l++){let u=Object.fromEntries(c.map((d,v)=>[
d,a[v][l]])),f=d=>ft(this.mistakes.formulas[d],u,this.graph.functions);if(!r.at.some(d=>f(d)===0))continue;let p=r.interval[s].
map(f);i.set(l,[Math.min(...p),Math.max(...p)])}return i}slopes(t){let[e]=this.kinksAt(t).values();return e??[0,0]}usualSlope(t){
let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.local[t].entries.every(e=>e<0)}gathered(t,e,s){
return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,s)),void 0]:super.gathered(t,e,s)}startingWith(t){
return Kt(t)}answered(t,e,s){let o=e.get(t);return o?fr(o,s):s}total(t,e){return e.length?e.reduce((s,o)=>s&&o&&ds(s,o,(r,i)=>r+
i)):Ut(this.shapeOf(t),0)}product(t){return t.includes(null)?null:t.reduce((e,s)=>e&&s&&qt(e,s))}flow(t,e,s){let o=t in e.
upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],i=r&&this.along(t,e,r);return i&&t in e.times?qt(i,Kt(
e.times[t])):i}start(t,e){let s=this.gateAt(this.gate[t]);return t in e.pattern||!wn(s)||!s.shape.length?Kt(1):Ut(s.shape,
1)}along(t,e,s){let{gate:o,input:r,position:i}=this.edges[t],{made:a,shape:c,inputs:l}=this.gateAt(o),u=this.shapeOf(r),
f=e.pattern[t],p=e.local[t];if(a.back){let k=l.map((g,h)=>h===i?s:this.at(g));if(p!==void 0&&k.length>1&&(k[1-i]=dr(k[1-
i],p)),f)return xn(f,k,u);if(!At(s.shape,c))return null;let m=this.plans(t).back[i];return{shape:u,entries:St(m,k.map(({
entries:g})=>g))}}if(a.places)return pr(a.places,s,c,u);let d=p===void 0?this.local[t]:this.localGradient(t,p);if(!d)return null;
let v=this.mistakes.ones?.[t];if(p===void 0&&v!==void 0&&(d=Kt(v)),f)return xn(f,[s,d],u);if(a.pattern&&At(s.shape,c)){let k=this.
plans(t).back[0];return qt({shape:u,entries:St(k,[s.entries])},d)}return qt(s,d)}replaced(t,e,s){let o=Ut(this.shapeOf(t),
0);for(let r of e){let i=s(r),{places:a}=this.gateAt(this.gate[r]).made;if(!i||!a)return null;for(let c of a)o.entries[c]=
i.entries[c]}return o}given(t){if(!("laid"in t))return super.given(t);let e=this.slopesOf(this.output)[t.laid];if(!e)return null;
if(t.pattern){let i=xn(t.pattern,[e],[]);return i&&t.times!==1?qt(i,Kt(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.
entries[a%s*o+Math.floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=[];
return this.nodes.forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=t);r===t?s.push(Ut(this.shapeOf(r),1)):s.push(
this.total(r,i.map(a=>this.flow(a,J,s))))}),this.known.set(t,s),s}scales(){let t=[];return this.feeds.forEach((e,s)=>{let o=e.
map(r=>this.largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+ +(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.
edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*(this.local[t]?fs(this.local[t]):1);let{terms:a}=this.plans(
t).back[o],c=i.filter((l,u)=>u!==o).map(l=>fs(this.at(l)));return e*a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every(
(o,r)=>Number.isNaN(o)||nt(o,e.entries[r]))}},wn=({made:n})=>!vt(n),fs=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(
t=>!Number.isNaN(t)));function fr(n,t){return n.entries.every(Number.isFinite)?n:!t||!At(t.shape,n.shape)?null:{shape:n.
shape,entries:n.entries.map((e,s)=>Number.isNaN(e)?t.entries[s]:e)}}function ps(n,t){let[e,s]=n.length>t.length?[t,n]:[n,
t],o=[...new Array(s.length-e.length).fill(1),...e];return o.some((r,i)=>r!==s[i]&&r!==1&&s[i]!==1)?null:o.map((r,i)=>r===
1?s[i]:r)}function je({shape:n,entries:t},e){if(t.length===rt(e))return t;let s=e.length-n.length,r={inputs:[n.map((i,a)=>i===
e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"ij".slice(0,e.length)};return St(bt(r,[n],e),[t])}function vn(n,t,e){let s=t.
map(r=>je(r,n)),o=Array.from({length:rt(n)},(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.isFinite(a)?a:NaN});return{
shape:n,entries:o}}function ds(n,t,e){let s=ps(n.shape,t.shape);if(!s)return null;let[o,r]=[je(n,s),je(t,s)];return{shape:s,
entries:o.map((i,a)=>e(i,r[a]))}}var qt=(n,t)=>ds(n,t,(e,s)=>e*s);function pr(n,t,e,s){let o=t.shape.length?t:Ut(e,t.entries[0]);
if(!At(o.shape,e))return null;let r=Ut(s,0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),r}function xn(n,t,e){let s=new Map;
for(let[a,{shape:c}]of t.entries()){let l=n.inputs[a];if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){
if((s.get(f)??c[u])!==c[u])return null;s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[...n.result];if(o.some(a=>!s.has(
a))){if(o.length!==e.length)return null;for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}let r=o.map(a=>s.get(a)??1),i=bt(
n,t.map(a=>a.shape),r);return{shape:r,entries:St(i,t.map(({entries:a})=>a))}}function dr({shape:n,entries:t},e){let[s,o]=n;
if(typeof e=="object"&&"otherwise"in e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.map((i,a)=>t[a%o*s+Math.floor(
a/o)])};let r=t.map((i,a)=>{for(let c=a+o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{shape:n,entries:r}}function ms(n,t,e){let s=new Map(n.edges.map((i,a)=>[a,n.kinksAt(a)]));for(let[i,a]of s)a.size||s.delete(i);if(!s.size)return[
J];let o=Math.max(2,...[...s.keys()].flatMap(i=>$n(n,i).map(a=>a.length))),r=Array.from({length:o},(i,a)=>Object.fromEntries(
[...s].map(([c,l])=>[c,mr(n,c,l,a)])));return[J,...[{},...r].map(i=>hr(n,s,t,e,i))]}function $n(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function mr(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[i,a]]of e)o[r]=s>0!=
n.edges[t].position>0?a:i;for(let r of $n(n,t))for(let[i,a]of r.entries())o[a]=+(i===Math.min(s,r.length-1));return{slopes:o}}
function hr(n,t,e,s,o){let r={...o},i=new Set;return n.feeds.forEach((a,c)=>{let l=a.filter(p=>t.has(p)&&!i.has(p)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=br(n,f,u,r,s);for(let p of n.into[n.gate[f]].filter(d=>t.has(d)))i.add(p),
p!==f&&(r[p]=gr(n,p,r[f]))}),{...J,local:r}}function gr(n,t,e){let s=[...n.local[t].entries];for(let[o,[r,i]]of n.kinksAt(
t))r===0&&i===1&&(s[o]=1-e.slopes[o]);return{slopes:s}}function br(n,t,e,s,o){let r=n.local[t].entries,[i,a]=n.passBack(
{...J,local:s},o),c=k=>n.flow(t,{...J,local:k},a)?.entries??[],l=c(s),u=c({[t]:{slopes:r.map(()=>1)}}),f=i[n.edges[t].input].
entries,p=e.entries.map((k,m)=>k-f[m]+l[m]),d=[...r];for(let[k,[m,g]]of n.kinksAt(t))u[k]&&!Number.isNaN(p[k])&&(d[k]=Math.
min(g,Math.max(m,p[k]/u[k])));let v=k=>k.reduce((m,g)=>m+d[g],0);for(let k of $n(n,t)){let m=k.filter($=>Number.isNaN(p[$])),
g=Math.max(0,1-v(k.filter($=>!m.includes($))));for(let $ of m)d[$]=g/m.length;let h=v(k);for(let $ of k)d[$]=h?d[$]/h:r[$]}
return{slopes:d}}var kn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(J),this.expected=t.run(J,this.answers),this.open=hs(t,new Map),this.bounds=hs(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return wr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return nt(this.answer(t),e,this.scale[t])}isNearby(t,e){return Qn(this.answer(t),e)}isUnchanged(t,e){
return nt(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return se(e(s,this.right))||se(e(o,this.expected))}};function hs(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(J,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let k of r){let m=o[n.gate[k]].flatMap(g=>e[k].map(h=>g*h));a+=Math.min(...m),c+=Math.max(...m)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(k=>e[k][0]!==e[k][1]&&n.into[n.gate[k]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let p=Math.min(1,Math.max(0,(l-a)/(c-a))),d=f>0?p:1-
p,v=n.into[n.gate[u[0]]].find(k=>k!==u[0])??NaN;e[v][0]===0&&e[v][1]===1&&(e[v]=[1-d,1-d])}),s}var wr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),yn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(J),this.expected=
t.run(J,this.answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.
isOneNumber=!1}fitting(t){let e=ms(this.way,this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].
filter(i=>this.isClose(i,r[i]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.
answers.get(t)}mayBeRight(t){return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){
if(!e||!s||!At(e.shape,s.shape))return null;let{shape:o,entries:r}=this.answer(t),i=At(o,e.shape)?r.map(Number.isNaN):[];
return e.entries.flatMap((a,c)=>i[c]?[]:[[a,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){
return this.pairs(t,e,s)?.every(([o,r])=>nt(o,r,this.scale[t]))??!1}isNearby(t,e){let s=dn*this.scale[t];return this.pairs(
t,this.answer(t),e)?.every(([r,i])=>Math.abs(r-i)<=Math.max(Ne*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(
t,e,this.expected[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,
e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),
s[o]);return r?r.filter(([i,a])=>!nt(i,a,this.scale[o])):[[0,1]]});return se(e(this.right))||se(e(this.expected))}},gs=(n,t)=>n instanceof
Yt?new yn(n,t):new kn(n,t);var vr=.3;function Re(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},unlikely:l=0,special:u,signed:f=[]})=>{let{rank:p,message:d,says_for:v,of_slope:k}=e[r],
m=f.length>0&&f.every(g=>n.isNegative(g));return{code:r,node:i,wrong:{...J,...a},message:u??ie(d,c),rank:p+(m?l-vr:l),saysFor:v,
ofSlope:k,explains:[]}})}var ie=(n,t)=>n.replace(/\{(\w+)\}/g,(e,s)=>t[s]??e);var xr=15e4,$r=3e3,kr=4,Ce=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function bs(n,t){let e=gs(n,t),s=[...e.answers.keys()],o=s.filter(v=>!e.mayBeRight(v)),r=o.
filter(v=>!e.follows(v));if(!r.length)return null;let i=new Mn(e,r),a=i.alone(),c=a.length?[]:i.composed(),l=[a,c].find(
v=>v.length)??i.some(),u=new Set(l.flatMap(({explains:v})=>v)),f=r.filter(v=>!u.has(v)),p=new Map(f.map(v=>[v,e.rounding(
[v])]));if(!l.length&&f.every(v=>p.get(v)))return new Ce(n,s,o,r,{rounded:e.rounding(r)||p.get(r[0])});let d=r.filter(v=>!p.
get(v));return new Ce(n,s,o,d,{mistakes:l,composed:c.length>0})}var Mn=class{constructor(t,e){this.case=t,this.errors=e,
this.way=t.way,this.alike=e.length>1&&t.isOneNumber;let o=Re(this.way,[...t.answers.keys()]).filter(({wrong:r})=>!this.alike||
Object.keys(r.given).length!==1);this.most=Math.floor(xr/((this.way.edges.length+1)*this.way.weight)),this.mistakes=o.sort(
(r,i)=>r.rank-i.rank).slice(0,this.most)}alone(){let t=this.fitting(),e=t.filter(({explains:o})=>o.length===this.errors.
length),s=new Set(e.map(({code:o})=>o));return e.push(...this.repeated(t).filter(({code:o})=>!s.has(o))),this.told(e.length||
this.alike?e:this.two(t))}composed(){let e=this.mistakes.filter(({wrong:r})=>vt(r.given)).filter(({wrong:r})=>new Set(Vt(
r).map(i=>this.way.gate[i])).size<2),s=[],o=0;for(let r of yr(e)){if(++o>Math.min($r,this.most))break;let i=this.cover(us(
r[0].wrong,r[1].wrong));i.length===this.errors.length&&s.push(...r.map(a=>({...a,explains:i})))}return new Set(s.map(({code:r})=>r)).
size<=kr?s:[]}some(){let t=this.alike?[]:this.fitting();return 2*new Set(t.flatMap(({explains:s})=>s)).size>=this.errors.
length?this.told(t):[]}fitting(){return this.mistakes.map(e=>({...e,explains:this.cover(e.wrong)})).filter(({explains:e})=>e.
length)}cover(t){let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=e.run(t,s),i=[];for(let a of s.keys()){if(this.
case.isClose(a,r[a])||this.case.isNearby(a,r[a])&&(i.length||(i=e.run(t)),this.case.isClose(a,i[a])))continue;if(!this.case.
isUnchanged(a,r[a])||!this.errors.includes(a)&&vt(t.given))return[];o.delete(a)}return[...o]}repeated(t){return[...new Set(
t.map(({code:e})=>e))].flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.
errors.length?s:[]})}two(t){let e=[...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{
for(let[a,c]of e.slice(i+1))new Set([...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.
has(String(o)))}told(t){let e=new Map,s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),
c=Object.keys(a.wrong.given),l=JSON.stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),
s.set(o(a),Math.min(a.rank,s.get(o(a))??1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.
rank)}needed(t){let{wrong:e}=t;if(Vt(e).length<2||![e.terms,e.added,e.times].every(vt))return t;let s=this.case.seen(e);
for(let r of new Set(Vt(e).map(i=>this.way.gate[i]))){let i=Vt(e).filter(l=>this.way.gate[l]!==r),a=ls(e,i),c=i.length?this.
case.seen(a):[];c.length===s.length&&c.every((l,u)=>nt(l,s[u]))&&(e=a)}let o=Vt(e).map(r=>this.way.gate[r]);return{...t,
wrong:e,node:vt(e.upstream)?Math.min(...o):Math.max(...o)}}};function*yr(n){for(let[t,e]of n.entries())for(let s of n.slice(
0,t))(s.node!==e.node||s.code!==e.code)&&(yield[s,e])}var ws=3,Pe=4,vs="Compute upstream × local along each edge there again, and add the flows that meet.";function xs(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=Mr(n),c=l=>{let u=e.find(({explains:p})=>p.includes(l)),f=a.get(
l);return r||(f?Sr(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?Rr(n,l):i?`follows from \
what is wrong at ${pt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function $s(n,t){
let e=n.run(J),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);
if(c===l)return[];if(n.nodes[i].made?.local!==void 0)return[`At ${Nt(n.nodes[i])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(a));return[`At ${Nt(n.nodes[i])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(i=>[i,r]))}function Mr({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;
o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)o.set(r,Nr(i));return o}function Nr(n){let t=n.flatMap(({saysFor:s})=>s),e=n.
filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].rank+1)}function Sr({way:n,composed:t},e){if(t&&new Set(
e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(i=>Fe(n,i))),r=ks(n,e[0],[[...o].sort((i,a)=>a-i)]);return Nn(
n,"Perhaps the same mistake was made twice:","",[r])}let s=Ar(n,e);return t?Nn(n,"Perhaps two mistakes came together:","\
, and ",s):s.length===1?s[0]:s.length>ws?Lr(n,e):Nn(n,"Perhaps",", or ",s)}function Nn(n,t,e,s){let o=s.map(Or),r=o.map(
([a])=>Er(n,a.replace(/\.$/,""))),i=s.length<ws?new Set(o.map(([,a])=>a)):[vs];return[`${t} ${r.join(e)}.`,...i].join(" ")}
function Or(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var Er=(n,t)=>n.numberOf(t.split(" ")[0])>=
0?t:t[0].toLowerCase()+t.slice(1);function Ar(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(o.wrong);
e.has(r)||(e.add(r),s.set(o.message,[...s.get(o.message)??[],o]))}return[...new Set([...s.values()].map(o=>Tr(n,o)))]}function Tr(n,t){
let[e]=t;if(e.ofSlope&&t.length===1&&e.explains.length===1)return Ir(n,e,e.ofSlope);let s=t.map(o=>Fe(n,o));return ks(n,
e,s)}function Fe(n,{node:t,wrong:e}){let s=new Set(Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.
size&&vt(e.terms)?[...s].sort((o,r)=>r-o):[t]}function ks(n,{message:t},e){let s=[...new Set(e.map(o=>ae(n,o)))];return ie(
t,{gates:s.length<3?s.join(" or "):`one of ${pt(s)}`})}var ae=(n,t)=>pt(t.map(e=>Nt(n.nodes[e])));function Lr(n,t){let[e]=t[0].
explains,{name:s}=n.nodes[e],o=[...new Set(t.flatMap(f=>Fe(n,f)))],r=o.filter(f=>f===e||n.nodes[f].gate===null),i=r.flatMap(
f=>n.feeds[f].map(p=>n.gate[p])),c=[...new Set([...o.filter(f=>!r.includes(f)),...i])].sort((f,p)=>p-f);if(o.length===r.
length)return`The flows that meet at ${s} are not added up as they should be. Compute the flow along each edge from ${ae(
n,c)} to ${s}, and add them.`;let l=c.map(f=>Nt(n.nodes[f]));l.length>Pe&&l.splice(Pe-1,1/0,`${l.length-Pe+1} more`);let u=`\
all on the way back through ${pt(l)}`;return`Several mistakes lead to this number for ${s}, ${u}. ${vs}`}function Ir(n,t,e){
let[s]=t.explains,o=Fe(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.
feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-u),l={slopes:pt(a.map(u=>`∂${u}/∂${n.nodes[s].name}`)),gates:ae(n,i),arrives:a.
join(" and at "),above:pt(n.names(c))};return i.length>1?ie(e.several,l):ie(jr(n,t,i[0])?e.one:e.part,l)}function jr(n,{
wrong:t,explains:[e]},s){let o=new Set([e]);for(let a of[...n.nodes.keys()].reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].
input))&&o.add(a);let r=n.into[s].map(a=>n.edges[a].input).filter(a=>o.has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).
map(a=>n.edges[a].input));return!o.has(n.output)&&r.every(a=>i.has(a))}function Rr(n,t){let{way:e}=n,{name:s}=e.nodes[t],
{name:o}=e.nodes[e.output],r=n.doubtfulEdges(t),i=r.length?r:e.feeds[t],a=[...new Set(i.map(p=>e.gate[p]))];if(t===e.output)
return`Here the backward pass starts: how far does ${o} move if ${o} itself is nudged?`;if(!a.length)return`${s} feeds n\
o gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(i.map(p=>e.edges[p].input));if(c.size===1&&c.has(t)){let p=`\
Go back to ${ae(e,[...a].reverse())}`;return i.length===1?`${p}: upstream × local, along the edge to ${s}.`:`${p}: for \
each edge to ${s}, upstream × local; then add up the flows.`}let l=`the ${a.length} gates from ${Nt(e.nodes[a[0]])} bac\
k to ${s}`,u=c.size<i.length?"; flows that meet are added":"";return`Go back to ${a.length>Pe?l:ae(e,a)}, one after the \
other: upstream × local along each edge${u}.`}function ce(n,t,e,s){let o="arrays"in n?new Yt(n,t,e.values):new Et(n,t,e.values),r=bs(o,s),i=r?xs(r):$s(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function ys(n,t,e,s,o){let{nodes:r,output:i}=t,a=w(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});w(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=w(a,"dl"),u=[
...r.keys()].filter(y=>!Q(r[y])&&y!==i).reverse().map(y=>{let{name:b}=r[y],S=`∂${r[i].name}/∂${b}`,O=w(c,"div");return w(
O,"dt",{},S),{place:y,name:b,field:s.field(y,S),line:O,said:w(O,"dd")}}),f=w(a,"p"),p=w(f,"button",{type:"button"},"Chec\
k"),d=w(f,"button",{type:"button"},"Reveal"),v=w(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),k=!1,m=null;
function g({place:y,field:b,line:S,said:O},N,E){S.className=`bp-${N}`,S.hidden=E==="",b.classList.toggle("bp-right",N===
"right"),N==="wrong"?b.setAttribute("aria-invalid","true"):b.removeAttribute("aria-invalid"),b.title=E,s.mark(y,N),C(O,E)}
function h(){let{at:y,pass:b}=o.current();m=JSON.stringify(y);let O=u.filter(({field:A})=>A.value.trim()).map(A=>({row:A,
number:Wt(A.field.value)})),N=({place:A})=>Number.isFinite(b.gradients[A]),E=O.filter(({row:A,number:z})=>typeof z=="num\
ber"&&N(A)),R=Object.fromEntries(E.map(({row:A,number:z})=>[A.name,Number(z)])),{said:I,codes:F}=E.length?ce(t,e,b,R):{said:{},
codes:[]};for(let A of u)g(A,"open","not answered yet");for(let{row:A,number:z}of O){let{isRight:K,text:B}=I[A.name]??{};
typeof z=="string"?g(A,"wrong",`! ${z}`):N(A)?K?g(A,"right",B?`✓ right. ${B}`:"✓ right"):g(A,"wrong",`✗ ${B}`):g(A,
"open","there is no such gradient at these inputs")}let D=Object.values(I).filter(({isRight:A})=>A).length,_=Object.entries(
I).find(([,{isRight:A}])=>!A),j=O.find(({number:A})=>typeof A=="string"),G=_?`${_[0]}: ${_[1].text}`:j?`${j.row.name}: ${j.
number}`:"";C(v,`${D} of ${u.length} right. ${G}`.trim()),o.checked({isSolved:D===u.filter(N).length,codes:F})}function $(){
m=null;for(let y of u)g(y,"open","");C(v,"")}function M(y){k=y,p.disabled=y,C(d,y?"Hide":"Reveal"),o.hide(!y)}for(let{field:y}of u)
y.addEventListener("keydown",b=>{b.stopPropagation(),b.key==="Enter"&&(b.preventDefault(),h())});p.addEventListener("cli\
ck",h),d.addEventListener("click",()=>{k||o.revealed(),M(!k)});let{another:x}=o;return x&&w(f,"button",{type:"button"},"\
New numbers").addEventListener("click",()=>{for(let{field:y}of u)y.value="";$(),x(),M(!1)}),$(),{show(y){m!==null&&m!==JSON.
stringify(y)&&$()}}}function Ms(n,t,e,s){let{nodes:o,output:r}=t,i=w(n,"section",{class:"bp-predict","aria-label":"Your gradients"});w(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=w(i,"p"),c=w(a,"label"),l=w(
c,"span",{class:"bp-names"}),u=Ot(c,{"aria-label":"gradient"},y),f=w(i,"p"),p=w(f,"button",{type:"button"},"Check"),d=w(
f,"button",{type:"button"},"Reveal"),v=w(i,"dl"),k=w(i,"p",{role:"status","aria-live":"polite"}),m=o.flatMap((N,E)=>wt(N)?
[E]:[]),g=new Map,h={kind:"gradient",place:m[0],entry:0},$=!1,M="",x=({place:N,entry:E})=>`${N}:${E}`;function y(N){it(o[h.
place])||h.place===r||(g.set(x(h),{cell:{...h,kind:"gradient"},number:N,mark:"open"}),s.changed())}function b(){u.get();
let N=s.current(),{gradients:E}=N,R=[...g.values()],I=R.filter(({cell:A})=>Number.isFinite(E[A.place]?.[A.entry])),F=I.length?
ce(t,e,N,S(I)).said:{};for(let A of I){let{place:z,entry:K}=A.cell,B=F[o[z].name].isRight||nt(A.number,Number(E[z]?.[K]));
A.mark=B?"right":"wrong"}O(F,I);let D=m.reduce((A,z)=>A+(E[z]?.length??0),0),_=R.find(({mark:A})=>A==="wrong"),j=R.filter(
({mark:A,cell:z})=>A==="right"&&wt(o[z.place])).length,G=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";C(
k,`${j} of the ${D} gradients of the inputs are right.${G}`),_&&s.choose(_.cell),s.changed()}function S(N){let E={};for(let{
cell:R,number:I}of N){let F=o[R.place];E[F.name]??=new Array(rt(F.shape)).fill(NaN),E[F.name][R.entry]=I}return E}function O(N,E){
v.replaceChildren();for(let[R,I]of[...o.entries()].reverse()){if(!Object.hasOwn(N,I.name))continue;let{isRight:F,text:D}=N[I.
name],j=`✓ right${E.filter(({cell:A})=>A.place===R).length<rt(I.shape)?" so far":""}${D&&`. ${D}`}`,G=w(v,"div",{class:F?
"bp-right":"bp-wrong"});w(G,"dt",{},`∂${o[r].name}/∂${I.name}`),w(G,"dd",{},F?j:`✗ ${D}`)}}return p.addEventListener(
"click",b),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let E=u.get();if(E===null)
return;y(E),b();let{place:R,entry:I}=h,F=o[R].shape.reduce((D,_)=>D*_,1);g.get(x(h))?.mark==="right"&&I+1<F&&(s.choose({
kind:"gradient",place:R,entry:I+1}),u.element.value="")}),d.addEventListener("click",()=>{$=!$,p.disabled=$,C(d,$?"Hide":
"Reveal"),s.hide(!$)}),{choose(N){let E=x(N)!==x(h);h=N;let R=o[N.place],I=`∂${o[r].name}/∂${ct(R,N.entry)}`,F=!it(R)&&
N.place!==r;C(l,F?`${I} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",F?I:"gradient"),u.element.
disabled=!F;let D=g.get(x(N));E&&D?u.set(D.number):E&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if(M&&M!==
N){for(let E of g.values())E.mark="open";C(k,""),v.replaceChildren()}M=N},question(N){let E=Object.fromEntries(Object.entries(
N).filter(([R])=>/^((tint|image):)?value:|^(low|high):value:/.test(R)));o.forEach((R,I)=>{if(!it(R)){if(E[`partial:${R.name}`]=
"∂",I===r)E[`gradient:${R.name}`]="1";else if(!R.shape.length){let F=g.get(`${I}:0`);E[`gradient:${R.name}`]=F?ne(F.number):
"?"}}});for(let[R,I]of o.entries()){if(it(I)||!I.shape.length)continue;let F=I.shape.reduce((_,j)=>_*j,1),D=Array.from({
length:F},(_,j)=>g.get(`${R}:${j}`)?.number??Number.NaN);$e(E,"gradient",I.name,I.shape,D);for(let _ of Object.keys(E))_.
startsWith(`gradient:${I.name}[`)&&E[_]==="–"&&(E[_]="?")}return E},marks(){let N=[...g.values()];return{right:N.filter(
({mark:E})=>E==="right").map(({cell:E})=>E),wrong:N.filter(({mark:E})=>E==="wrong").map(({cell:E})=>E)}}}}var ze=(n,t)=>dt(n)[t]?.ahead;function Sn(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=ze(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var _e=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function On(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=dt(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,p)=>o.inputs.map((d,v)=>({kind:v===e?"gradient":"value",place:v===e?t:d,entry:u[v][s*l+p]})))}let{terms:i,places:a}=ze(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Cr(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Cr=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function Ns(n,{kind:t,
place:e,entry:s}){return t==="value"?Sn(n,e,s).flat():_e(n,e).flatMap(o=>On(n,o,s).flat())}function Ss(n,{kind:t,place:e,
entry:s}){if(t==="value")return _e(n,e).flatMap(a=>{let{terms:c,places:l}=ze(n,a.place);return Pr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=ze(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Pr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var En=6;function Os(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=w(o,"div",{class:"bp-heading"}),i=w(o,"p"),a=w(o,"table"),c=w(o,"p"),l=g=>`∂${e[s].name}/∂${g}`,u=(g,h)=>{
let $=g.slice(0,En).map(x=>x.map(h).join(" · ")),M=g.length-$.length;return[...$,...M>0?[`… (${M} more)`]:[]].join(" \
+ ")},f=({kind:g,place:h,entry:$})=>`${g==="gradient"?"d":""}${p(h,$)}`;function p(g,h){let $=e[g];return $.gate===null&&
$.number!==null&&!$.shape.length?T(($.number??[])[0]):ct($,h)}let d=[],v="";function k(g,h,$){v=$,a.replaceChildren();let M=t.
gradients&&!it(e[g])?_e(e,g):[];if(M.length){let x=w(a,"tr");for(let y of["flow through","upstream × local","downstream"])
w(x,"th",{scope:"col"},y)}d=M.map(x=>{let y=e[x.place],b=y.gate!==null&&y.made.back!==void 0,S=On(e,x,h),O=b?S:S.map(([I])=>[
I]),N=w(a,"tr");w(N,"th",{scope:"row"},y.name);let E=w(N,"td");w(E,"span",{class:"bp-names"},`${u(O,f)}${b?"":" · local \
gradient"}`);let R=w(E,"span",{class:"bp-numbers"});return{edge:x,terms:O,numbers:R,downstream:w(N,"td",{class:"bp-flow"})}})}
return{show({place:g,entry:h},$,M,x){let y=e[g],b=ct(y,h),S=({kind:j,place:G,entry:A})=>{let z=j==="gradient"?M.get(G):$.
values[G];return z?It(T(z[A])):"?"},O=$.values[g]?.[h],N=O===void 0?"undefined":T(O),E=$.steps.slice(0,x),R=y.gate===null||
E.some(j=>j.place===g);C(i,R?`${b} = ${m(g,h,f,S)}${N}`:`${b}: not yet`),v!==b&&k(g,h,b);for(let{edge:j,terms:G,numbers:A,
downstream:z}of d){let B=E.find(et=>et.flows&&et.place===j.place)?.flows?.find(et=>et.position===j.position),Z=B?.local?
` · ${It(T(B.local[h]))}`:"";C(A,B?`${u(G,S)}${Z}`:"not yet"),C(z,B?`= ${T(B.downstream[h])}`:"")}let I=M.get(g)?.[h],F=I===
void 0||it(y)?"":` = ${T(I)}`;C(r,it(y)?`${b} is data and gets no gradient`:`${l(b)}${F}`);let D="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=d.length||it(y)?"":`${e[s].name} does not depend on ${b}\
.`;C(c,g===s&&t.gradients?D:_)}};function m(g,h,$,M){let x=e[g],y=Sn(e,g,h);if(x.gate===null)return"";if(x.made.back||x.
made.places)return y.length===1&&y[0].length===1?`${u(y,$)} = `:`${u(y,$)} = ${u(y,M)} = `;let b=x.made.pattern?x.gate.replace(
"log_sum_exp","log Σ exp"):x.gate,S=x.made.pattern?y.map(([N])=>N):y[0],O=S.length>En?", …":"";return`${b}(${S.slice(
0,En).map($).join(", ")}${O}) = `}}var Fr=1.2,zr=[.5,1,2,4];function Be(n,t,e){let s=w(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(S,O,N){let E=w(s,"button",{type:"button","aria-label":O,title:O},S);return E.addEventListener("click",N),E}let r=o(
"◀","One step back",()=>g(d-1)),i=o("","",x),a=o("▶","One step on",()=>g(d+1)),c=w(s,"input",{type:"range",min:0,max:t,
step:1,"aria-label":"step"}),l=w(s,"span",{class:"bp-count"}),u=w(s,"label",{},"speed "),f=w(u,"select");for(let S of zr)
w(f,"option",{value:S},`${S}×`);f.value="1";let p=t,d=t,v=0;function k(){c.value=String(d),c.setAttribute("aria-valuete\
xt",`step ${d} of ${p}`),c.max=String(p),C(l,`step ${d} of ${p}`),r.disabled=d===0,a.disabled=d===p,C(i,v?"❚❚ pause":
"▶▶ play");let S=v?"Pause":"Play the steps";i.setAttribute("aria-label",S),i.title=S}function m(S){d=Math.min(p,Math.
max(0,S)),k(),e()}function g(S){h(),m(S)}function h(){clearTimeout(v),v=0,k()}function $(){v=setTimeout(M,1e3*Fr/Number(
f.value))}function M(){d+1>=p?v=0:$(),m(d+1)}function x(){if(v){h();return}$(),d===p&&m(0),k()}c.addEventListener("input",
()=>g(c.valueAsNumber));function y(S){let O=d===p;p=S,d=O?p:Math.min(d,p),h()}function b(S){S.addEventListener("keydown",
O=>{let{key:N,altKey:E,ctrlKey:R,metaKey:I,target:F}=O;if(!(E||R||I)){if(N===" ")x();else{if(F!==S)return;if(N==="ArrowR\
ight")g(d+1);else if(N==="ArrowLeft")g(d-1);else if(N==="Home")g(0);else if(N==="End")g(Number.POSITIVE_INFINITY);else return}
O.preventDefault(),O.stopPropagation()}})}return k(),{get:()=>d,set:g,stop:h,limit:y,hear:b}}function le(n,t,e,s){let[o,r,i]=e,a=w(n,"div",{class:"bp-slider"}),c=w(a,"span",{title:t});for(let m of t.split(/(?<=_)/))
c.append(m,document.createElement("wbr"));let l=w(a,"input",{type:"range","aria-label":t}),u=Ot(a,{"aria-label":`${t}, t\
yped`},m=>{v(m),s(p)}),f=o,p=o;function d(m){f=o-i*Math.max(0,Math.ceil((o-m)/i));let g=r+i*Math.max(0,Math.ceil((m-r)/i));
for(let[h,$]of Object.entries({min:f,max:g,step:i}))l.setAttribute(h,String($))}function v(m){d(m),k(m)}function k(m){p=
m,l.value=String(m),l.setAttribute("aria-valuetext",T(m)),u.set(m)}return l.addEventListener("input",()=>{k(ue(l.valueAsNumber,
f,i)),s(p)}),{get:()=>p,set:v}}function ue(n,t,e){let s=Math.max(Es(t),Es(e));return Number((t+e*Math.round((n-t)/e)).toFixed(
Math.min(100,s)))||0}function Es(n){let[t,e="0"]=String(n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(
e))}function Ct(n,t,e){let s=w(n,"label",{class:"bp-toggle"}),o=w(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function fe(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return Br(n,t);let a=r[e-1];if(!a.flows)return _r(n,s,a);let c=ot(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:p,first:d,total:v})=>`${An(c,f,p)} to ${n.nodes[u].name}${d?"":` (now ${T(v)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(c)} and passes ${pt(l)}.`}function _r({nodes:n,gates:t},e,{place:s,node:o}){
let r=gt(o,e),i=ot(e,s),a=T(i),c=o.parts.map(d=>{if(typeof d=="string")return d;let v=T(ot(e,d[0]));return d[1]?It(v):v}).
join(""),l=r.filter((d,v)=>!Q(n[o.inputs[v]])),u=o.exact&&l.every(d=>Lt(kt(d),d))?"=":"≈",f=tn(t[o.gate].value(...r.map(
kt)),i),p=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${p}.`}function An(n,t,e){let s=tn(kt(n)*
kt(t),e);return`${It(T(n))} · ${It(T(t))} ${s} ${T(e)}`}function Br(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${T(ot(e,l))}`]:[]),a=`${Q(s[o])?"The output":
r} = ${T(ot(t,o))}.`;return i.length?`${a} Gradients: ${pt(i)}.`:a}function Xt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};Wr(a,n,t,i),Dr(a,i);for(let[l,u]of Hr(n,t,e))Q(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Gr(a,n,c),a}function Wr(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=T(a))}}
function Dr(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(i)}`}function Hr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,ot(e,
l))}),a}function Gr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Q(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function As(n,t){let e=w(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=w(e,"div",{class:"bp-\
heading"}),o=w(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=w(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,C(s,ct(t.nodes[l],u)),C(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:p,entry:d}=l,v=t.nodes[p],k=ct(v,d),m=t.zoomed[p],g=dt(t.nodes)[p]?.ahead;if(v.
gate===null||!g)return c(l,"It is given, so there is nothing behind it.");if(!m){let O=`It is made of ${g.terms} entries\
, too many for boxes of their own.`,[N]=v.inputs,E=ct(t.nodes[N],g.places[0][d]);return c(l,g.terms>1?O:`It is ${E} itse\
lf: no gate stands between them.`)}i!==p&&a(l,m),o.hidden=!1;let h={};for(let[O,[N,E]]of Object.entries(m.leaves))h[O]={
kind:"value",place:v.inputs[N],entry:g.places[N][d*g.terms+E]};let $=Object.entries(h).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if($.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let M=Object.fromEntries($),x=f.get(
p)?.[d],y=ut({...m,gates:t.gates},M),b=Xt({...t,...m,kinks:{},mistakes:void 0},y,y.steps.length+1);for(let O of o.querySelectorAll(
"[data-k]")){let[N,E]=(O.getAttribute("data-k")??"").split(":"),R=m.nodes.findIndex(I=>I.name===E);N==="label"?C(O,S(R,h[E])):
N==="value"?C(O,b[`value:${E}`]??""):N==="partial"?C(O,x===void 0?"":"∂"):N==="gradient"&&C(O,Vr(y.gradients[R],x))}C(
s,`${k}, zoomed in: ${Object.keys(h).length} entries go in, one comes out`),o.setAttribute("aria-label",`${k} = ${b[`val\
ue:${m.nodes[m.output].name}`]}`),C(r,"∂ is what flows back through this entry alone; other entries add their share. Esc\
 closes the zoom.");return;function S(O,N){return N?ct(t.nodes[N.place],N.entry):O===m?.output?k:`${k}.${m?.nodes.slice(
0,O+1).filter(E=>!at(E)).length}`}}}}var Vr=(n,t)=>n===void 0||t===void 0?"":T(n*t);var Kr=5,qr=1e-12;function We(n,t,e){let{nodes:s,output:o}=t,r=w(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(L=>L.gate!==
null).length,a=s.findIndex(L=>wt(L)&&L.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,p=0,d=w(r,"div",{class:"bp-controls"}),v=Object.entries(t.ranges).map(([L,V])=>({name:L,control:le(
d,L,V,q=>e.set({...e.get(),[L]:q}))})),k=w(d,"div",{class:"bp-of-entry"}),m=cs(r,t,{choose:lt,point(L){L===l||L&&l&&Ur(L,
l)||(l=L,Z())},isOpen:L=>!f&&L.kind==="value"&&wt(s[L.place]),drag(L,V){A(L,Number((p+V).toFixed(6)))},edit:()=>{u&&O?O.
focus():k.querySelector("input")?.focus()},epsilon:()=>f?R.get():0,pull:yt}),g=w(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),h=w(r,"div",{class:"bp-bar"}),$=Be(h,t.gradients?2*i+1:i,P),M=w(h,"div",{class:"bp-toggle\
s"}),x=Ct(M,"nudge",L=>tt(L)),y=t.gradients?Ct(M,"flows as bands",B):null,b=Ct(M,"zoom",X),S=w(r,"div",{class:"bp-below"}),
O=t.gradients&&t.mistakes?Ms(S,t,t.mistakes,{current:()=>Ht(t,e.get()),hide:st,choose:lt,changed:B}):null,N={name:"",gate:null,
number:null},E={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},R=Ae(S,{nodes:[N,E],output:1,kinks:{},
functions:{}},B);R.toggle(!1);let I=As(m.element,t),F=Os(S,t),D=null,_=[],j=[];function G({place:L,entry:V}){return we(e.
get()[s[L].name])[V]}function A({place:L,entry:V},q){let{name:Y,shape:mt}=s[L],$t=e.get(),ht=[...we($t[Y])];ht[V]=q,e.set(
{...$t,[Y]:Hn(ht,mt)})}function z(){let L=s[c.place],V=ct(L,c.entry);if(!wt(L)||!L.shape.length){(D||!k.childNodes.length)&&
(k.replaceChildren(),D=null,w(k,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let q=G(c);if(D?.
name!==V){k.replaceChildren();let Y=c,mt=Math.max(Kr,2*Math.abs(q)),$t=le(k,V,[-mt,mt,mt/50],ht=>A(Y,ht));D={name:V,control:$t}}
D.control.get()!==q&&D.control.set(q)}function K(){t.gradients&&$.limit(u?i+1:2*i+1)}function B(){let L=e.get(),V=Ht(t,L),
q=$.get(),Y=u&&q>V.forwardSteps,mt=Y?V.forwardSteps:q,$t=ye(t,V,mt),ht=fn(t,V,mt);r.classList.toggle("bp-asking",Y),O&&O.
at(JSON.stringify(L)),m.show(Y&&O?O.question($t):$t,(zt,_t)=>{let ge=V.values[zt]?.[_t],be=it(s[zt])?void 0:ht.get(zt)?.[_t],
Bt=[ge===void 0?[]:`value ${T(ge)}`];return be!==void 0&&Bt.push(`gradient ${T(be)}`),[ct(s[zt],_t),...Bt.flat()].join("\
, ")});let he=!t.gradients&&q===i;C(g,Y&&!V.failure?"The forward pass is done. Which gradient does each entry have?":ke(
t,V,he?q+1:q)),m.flows.show(y?.checked&&!Y?V.steps.slice(0,q).map(Yr):null),F.show(c,V,ht,mt),I.toggle(b.checked),b.checked&&
I.show(c,V,ht),m.open(b.checked?c.place:null,I.element),z(),et(L,V),Z()}function Z(){let L=l??c,V=u&&O?O.marks():{},[q,Y]=j;
L===q&&c===Y&&!_.length&&!O||(j=_.length?[]:[L,c],m.light({chosen:[c],from:Ns(s,L),to:Ss(s,L),moved:_,...V}))}function et(L,V){
_=[];let q=V.values[c.place];if(!f||!q)return;let Y=R.get(),mt=q.map((Bt,ee)=>ee===c.entry?Bt+Y:Bt),$t=on(t,L,new Map([[
c.place,mt]]));_=s.flatMap((Bt,ee)=>{let[oo,ro]=[V.values[ee]??[],$t[ee]??[]];return ro.flatMap((Pn,Fn)=>Math.abs(Pn-oo[Fn])>
qr*Math.abs(Pn)?[{kind:"value",place:ee,entry:Fn}]:[])});let ht=c.place===o;N.name=ct(s[c.place],c.entry);let[he,Je]=[V.
values[o]?.[0],$t[o]?.[0]],zt=he===void 0||Je===void 0?void 0:Je-he,_t=V.gradients[c.place]?.[c.entry],ge=ht?Y:_t===void 0?
void 0:_t*Y,be={moved:[Y,zt],promised:[Y,ge],after:[]};R.show(ht?1:0,be,{values:[]},t.gradients&&!u&&$.get()>V.steps.length)}
function X(L){b.checked=L,B(),L&&I.reveal()}r.addEventListener("keydown",L=>{L.key==="Escape"&&b.checked&&X(!1)});function tt(L){
f=L,x.checked=L,r.classList.toggle("bp-nudged",L),R.toggle(L),B()}function yt(L,V){L!==c.place&&lt({kind:"value",place:L,
entry:0}),!it(s[L])&&(f||tt(!0),R.set(V))}function st(L){u=L,K(),B()}function lt(L){c=L,wt(s[L.place])&&(p=G(L)),m.choose(
L),O?.choose(L),B()}function Mt(){let L=e.get();if(!s.some(V=>wt(V)&&!(V.name in L))){for(let{name:V,control:q}of v)q.get()!==
L[V]&&q.set(L[V]);B()}}function P(){let L=Ht(t,e.get()).steps[$.get()-1];L&&m.reveal([L.place,...L.node.inputs]),B()}let H=new ResizeObserver(
()=>m.resize());H.observe(r),$.hear(m.element);let U=e.listen(Mt);return m.choose(c),O?.choose(c),K(),Mt(),()=>{$.stop(),
U(),H.disconnect(),r.remove()}}var Ur=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function Yr({node:n,flows:t}){
return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&
s.some(a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:{node:n,flows:null}}var Xr=["Escape","Tab"],Ts=["Play or pause","Back to the first step","Repeat"];function Jt(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Jt(n,t)});return()=>r()}let s=new MutationObserver(()=>Ls(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});Ls(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(Xr.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function Ls(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Ts[e]),
t.setAttribute("title",Ts[e])})}function De(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var Tn=430,Ln=230,Pt={left:54,right:12,top:10,bottom:30},Is=121,Jr=[.1,.3,.5,.7,.9],Zr=.02,Qr="",ti=10;function Cs(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=w(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=w(i,"la\
bel",{},"along "),c=Object.keys(r),l=w(a,"select");c.length>1&&w(l,"option",{value:Qr},"the slider that moves");for(let j of c)
w(l,"option",{value:j},j);l.addEventListener("change",e);let u=c[0],f=W(i,"svg",{viewBox:`0 0 ${Tn} ${Ln}`,role:"img"}),
p=W(f,"g",{class:"bp-axes"}),[d,v]=[Pt.left,Pt.top],[k,m]=[Tn-Pt.left-Pt.right,Ln-Pt.top-Pt.bottom],g=`${d} ${v} ${k} ${m}`,
h=W(f,"svg",{x:d,y:v,width:k,height:m,viewBox:g,preserveAspectRatio:"none"}),$=W(h,"path",{class:"bp-line"}),M=W(h,"path",
{class:"bp-tangent"}),x=W(f,"circle",{class:"bp-point",r:5}),y=w(i,"p",{"aria-hidden":"true"}),b={name:"",low:0,high:0,bottom:0,
top:0},S="",O=j=>d+(j-b.low)/(b.high-b.low)*k,N=j=>v+m-(j-b.bottom)/(b.top-b.bottom)*m,E=j=>Math.max(-1e5,Math.min(1e5,N(
j))),R=(j,G)=>`${O(j).toFixed(2)} ${E(G).toFixed(2)}`;function I(j,G,A){let[z,K]=F(j,G[j]),B=b.name===j&&b.low===z&&b.high===
K,Z=A===void 0||b.bottom<=A&&A<=b.top;if(B&&Z)return;let et=[A];for(let st of Jr){let lt=Object.fromEntries(c.map(Mt=>[Mt,
si(r[Mt],st)]));et.push(...D(j,z,K,lt))}let[X,tt]=B?[b.bottom,b.top]:oi(Rs(et),Rs(D(j,z,K,G)));A!==void 0&&([X,tt]=[Math.
min(X,A),Math.max(tt,A)]);let yt=Math.max(.12*(tt-X),(Zr*(K-z)-(tt-X))/2);(!B||A===X)&&(X-=yt),(!B||A===tt)&&(tt+=yt),b=
{name:j,low:z,high:K,bottom:X,top:tt},S="",p.replaceChildren();for(let[st,lt]of Tt(z,K))W(p,"path",{d:`M${O(st)} ${v}v${m}`}),
W(p,"text",{x:O(st),y:Ln-Pt.bottom+16,"text-anchor":"middle"},lt);for(let[st,lt]of Tt(X,tt))W(p,"path",{d:`M${d} ${N(st)}\
h${k}`}),W(p,"text",{x:d-6,y:N(st)+4,"text-anchor":"end"},lt)}function F(j,G){let[A,z]=r[j];return[Math.min(A,G),Math.max(
z,G)]}let D=(j,G,A,z)=>js(G,A).map(K=>jt(t,{...z,[j]:K})[o]);function _(j,G){let A=js(b.low,b.high),z=D(j,b.low,b.high,G),
K="";z.forEach((B,Z)=>{let et=Z&&z[Z-1]!==void 0;B!==void 0&&(K+=`${et?"L":"M"}${R(A[Z],B)}`)}),$.setAttribute("d",K)}return{
resize:()=>Rt(f,p,Tn),moved(j){u=j},show(j,G,A){let z=l.value||u,K=j[z],B=G.values[o];I(z,j,B);let Z=JSON.stringify([z,{
...j,[z]:0}]);Z!==S&&_(z,j),S=Z;let{low:et,high:X}=b,tt=G.gradients[s.findIndex(H=>at(H)&&H.name===z)],yt=B!==void 0&&b.
bottom<=B&&B<=b.top;x.setAttribute("visibility",yt?"visible":"hidden"),B!==void 0&&(x.setAttribute("cx",String(O(K))),x.
setAttribute("cy",String(E(B))));let st=A&&B!==void 0&&tt!==void 0&&Number.isFinite(tt),lt=st?[et,X].map(H=>R(H,B+tt*(H-
K))):[];M.setAttribute("d",st?`M${lt.join("L")}`:"");let Mt=st?ni(t,G,z):"",P=ei(s[o].name,z,K,B,st?tt:void 0,Mt);C(y,P),
f.setAttribute("aria-label",P)}}}function ei(n,t,e,s,o,r){let i=`${n} along ${t}`,a=`at ${t} = ${T(e)}`;return s===void 0?
`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}: ${a} the node ${r} has a kink, so there is no one tangent. The\
 backward pass takes ${T(o)}.`:`${i}: ${a} the tangent has the slope ${T(o)}. That is ∂${n}/∂${t}.`}function ni(n,{values:t},e){
let s=new Set;for(let[o,r]of n.nodes.entries())if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&
(s.add(o),oe(n,t,o)))return r.name;return""}var si=([n,t],e)=>n+e*(t-n),js=(n,t)=>Array.from({length:Is},(e,s)=>n+(t-n)*
s/(Is-1));function Rs(n){let t=n.filter(e=>e!==void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],
t[Math.ceil(.98*(t.length-1))]]:[0,0]}function oi([n,t],[e,s]){let o=ti*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.
min(Math.max(t,s),s+o)]:[n,t]}function Tt(n,t){let e=(t-n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??
10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.
max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[a,i>4?String(a).replace(/^-/,"−"):T(a)])}function Ps(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=w(
o,"div",{class:"bp-heading"}),i=w(o,"table"),a=w(o,"p"),c=d=>`∂${e[s].name}/∂${e[d].name}`,l=[],u=null,f=-1;function p(d){
f=d,i.replaceChildren();let k=_n(t).reverse().flatMap(([m,{name:g,inputs:h}])=>{let $=h.filter(M=>M===d).length>1;return h.
flatMap((M,x)=>M===d?[{place:m,position:x,name:g,label:$?`${g}, input ${x+1}`:g}]:[])});if(k.length){let m=w(i,"tr");for(let g of[
"flow through","upstream × local","downstream"])w(m,"th",{scope:"col"},g)}if(l=k.map(({place:m,position:g,name:h,label:$})=>{
let M=w(i,"tr");w(M,"th",{scope:"row"},$);let x=w(M,"td");w(x,"span",{class:"bp-names"},`${c(m)} · ∂${h}/∂${e[d].name}`);
let y=w(x,"span",{class:"bp-numbers"});return{place:m,position:g,name:h,numbers:y,downstream:w(M,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let m=w(i,"tr",{class:"bp-total"});w(m,"th",{scope:"row",colspan:2},"sum of the flows"),u=w(m,"td")}}
return{show(d,v,k){f!==d&&p(d);let{gradients:m,failure:g}=v,h=v.steps.slice(0,k),$=l.map(I=>h.find(F=>F.flows&&F.place===
I.place)?.flows?.find(F=>F.position===I.position));l.forEach(({place:I,numbers:F,downstream:D},_)=>{let j=$[_],G=j?An(ot(
m,I),j.local,j.downstream):"",A=Math.max(G.lastIndexOf("="),G.lastIndexOf("≈")),z=g?.slope?h.some(K=>K.flows&&K.place===
I):g&&k>=g.step;C(F,j?G.slice(0,A).trim():z?"–":"not yet"),C(D,j?G.slice(A):"")});let M=$.filter(I=>I!==void 0),x=M.length>
0&&M.length===l.length,y=M.at(-1);u&&C(u,y?`${x?"":"so far "}${T(y.total)}`:"");let b=x?` = ${T(ot(m,d))}`:"";C(r,d===s?
`${c(s)} = 1`:`${c(d)}${b}`);let[S,O]=[e[s].name,e[d].name],N=l.length?"":`${S} does not depend on ${O}.`,E="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",R=l.flatMap(({place:I,name:F},D)=>{let _=$[D];
return!_||!oe(t,v.values,I)?[]:`${F} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});C(
a,d===s?E:N||[...new Set(R)].join(" "))}}}var ri="Arrow keys walk from box to box, plus and minus nudge a box, space plays the steps.",pe={across:26,down:47,height:20,
right:7};function Fs(n,t,e){let{nodes:s}=t,o=`${t.title}. ${ri}`,r=Oe(n,{role:"group","aria-label":o}),[i]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");r.element.append(i);let a=[...i.querySelectorAll("[da\
ta-k]")].map(m=>({key:m.getAttribute("data-k")??"",target:m})),c=a.filter(({key:m})=>/^(value|partial|gradient|local|downstream):/.
test(m)),l=c.map(()=>""),u=a.filter(({key:m})=>/^(node|edge):/.test(m)),f=u.flatMap(({key:m,target:g})=>{let h=s.findIndex(
$=>!Q($)&&`node:${$.name}`===m);return h<0?[]:[ii(g,h,s[h])]}),p=Se(i),d=Le(f);r.element.setAttribute("tabindex",f.length?
"-1":"0");function v(m,g){let h=m.flatMap($=>f.filter(M=>M.place===$)).map(({outline:$})=>$);h.length&&r.reveal(h,g)}for(let{
place:m,target:g}of f)g.setAttribute("role","button"),g.addEventListener("click",()=>e.choose(m)),g.addEventListener("fo\
cus",()=>{e.choose(m),v([m])}),g.addEventListener("keydown",h=>{h.key==="Enter"&&e.choose(m)}),Te(g,e.epsilon,h=>e.pull(
m,h));let k=[];return{element:r.element,resize:r.resize,reveal:v,width:i.viewBox.baseVal.width,flows:p,field(m,g){let h=f.
find(E=>E.place===m);if(!h)throw new Error(`The node ${m} has no box.`);let{x:$,y:M,width:x}=h.outline,[y,b]=[$.baseVal.
value+pe.across,M.baseVal.value+pe.down],S={width:x.baseVal.value-pe.across-pe.right,height:pe.height},O=W(h.target.parentNode,
"foreignObject",{x:y,y:b,...S}),N=w(O,"input",{type:"text","aria-label":g,autocomplete:"off",maxlength:80});return N.addEventListener(
"focus",()=>v([m])),N},mark(m,g){let h=f.find($=>$.place===m)?.target;for(let $ of["right","wrong"])h?.classList.toggle(
$,$===g)},choose(m){d.stopAt(m);for(let{place:g,target:h}of f)h.classList.toggle("chosen",g===m),h.setAttribute("aria-pr\
essed",String(g===m))},nudge(m){for(let{place:g,below:h}of f)C(h,m(g))},show(m){c.forEach(({key:h,target:$},M)=>{let x=m[h]??
"";x!==l[M]&&($.textContent=x,l[M]=x)});for(let h of k)h.classList.remove("now","back");let g=u.filter(({key:h})=>m[h]);
for(let{key:h,target:$}of g)$.classList.add(...m[h].split(" "));k=g.map(({target:h})=>h);for(let h of f){let $=["value",
"gradient"].flatMap(x=>{let y=m[`${x}:${h.name}`];return y?[`${x} ${y}`]:[]}),M=[h.called,...$].join(", ");M!==h.label&&
h.target.setAttribute("aria-label",M),h.label=M}}}}function ii(n,t,e){let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,
c=W(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"midd\
le"});return{place:t,name:e.name,called:Nt(e),target:n,outline:s,below:c,label:""}}var ai=80,ci=1e3,li=4,ui=4;function He(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<ai&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,fi(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=pi(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function fi([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<ui?ue(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function pi(n,t,e,s,o){let r=ut(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Q(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=T(u);Math.abs(u)>ci||f.includes("e")?l+=3:(!Lt(kt(u),u)||f.replace(/[−.]/g,
"").length>li)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+di(n,t,r):l}function di(n,t,e){
let s=new Et(n,t,e.values),o=s.run(J);return Re(s,[]).filter(({rank:i,wrong:a})=>i<2&&vt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>nt(a,o[c]))).length}var mi=340;function Zt(n,t,e,s){let{nodes:o}=t,r=w(n,"div",{class:"bp-view"}),i=o.findIndex(P=>!Q(P)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,p=!1,d=o.filter(P=>P.gate!==null).length,v=w(r,"div",{class:"bp-controls"}),k=Object.
entries(s?{}:t.ranges).map(([P,H])=>({name:P,control:le(v,P,H,U=>tt(P,U))})),m=Fs(r,t,{choose:X,epsilon:()=>f?F?.get()??
0:0,pull:Z}),g=w(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),h=w(r,"div",{class:"bp-bar"}),$=Be(
h,t.gradients?2*d+1:d,st),M=w(h,"div",{class:"bp-toggles"}),x=a?null:Ct(M,"nudge",P=>B(P)),y=c?Ct(M,"flows as bands",A):
null,b=w(r,"div",{class:"bp-below"}),{mistakes:S}=t,O=S&&k.length?()=>e.set(He(t,S,e.get(),Math.random)):null,{checked:N,
revealed:E}=s??{checked:()=>{},revealed:()=>{}},I=S&&c?ys(b,t,S,m,{current:G,hide:et,another:O,checked:N,revealed:E}):null,
F=a?null:Ae(b,t,A);F?.toggle(!1);let D=c?Ps(b,t):null,_=o.some(at)&&!s?Cs(b,t,A):null;function j(){t.gradients&&$.limit(
u?d+1:2*d+1),s&&x?.parentElement?.toggleAttribute("hidden",u),s&&u&&f&&B(!1)}function G(){let P=e.get();return{at:P,pass:ut(
t,P)}}function A(){let{at:P,pass:H}=G(),U=$.get(),L=u&&U>H.forwardSteps,V=L?H.forwardSteps:U,q=U>H.steps.length,Y=Xt(t,H,
t.gradients||U<d?V:H.forwardSteps);!t.gradients&&U===d&&hi(Y),r.classList.toggle("bp-asking",L),m.show(L?gi(t,Y):Y),C(g,
z(H,U,L)),D?.show(l,H,V),_?.show(P,H,c&&!u&&q),I?.show(P),m.flows.show(y?.checked&&!L?H.steps.slice(0,U):null),K(P,H)}function z(P,H,U){
return U&&!P.failure?"The forward pass is done. Which gradient does each node have?":!t.gradients&&H===d&&(!P.failure||P.
failure.slope)?fe(t,{...P,failure:null},P.steps.length+1):fe(t,P,H)}function K(P,H){if(!F)return;if(!f){m.nudge(()=>"");
return}let U=Ee(t,P,H,l,F.get());m.nudge(L=>{let V=U.moved[L];return V!==void 0?re(V):U.promised[L]===void 0?"":"undefin\
ed"}),F.show(l,U,H,c&&!u&&$.get()>H.steps.length)}function B(P){if(P&&s&&u)return;f=P;let H=o[l];P&&at(H)&&_?.moved(H.name),
x&&(x.checked=P),r.classList.toggle("bp-nudged",P),F?.toggle(P),A()}function Z(P,H){P!==l&&X(P),f||B(!0),f&&F?.set(H)}function et(P){
u=P,j(),A()}function X(P){l=P,m.choose(P);let H=o[P];f&&at(H)&&_?.moved(H.name),A()}function tt(P,H){_?.moved(P),e.set({
...e.get(),[P]:H})}function yt(){let P=e.get();if(!k.some(({name:H})=>!(H in P))){for(let{name:H,control:U}of k)U.get()!==
P[H]&&U.set(P[H]);A()}}function st(){let P=ut(t,e.get()).steps[$.get()-1],H=P?.flows?P.node.inputs.find(U=>!Q(o[U])):P?.
place;P&&m.reveal([P.place,...P.node.inputs]),H!==void 0&&!u&&!f?X(H):A()}let lt=new ResizeObserver(()=>{r.classList.toggle(
"bp-beside",_!==null&&r.clientWidth-m.width>=mi),m.resize(),_?.resize(),!(p||!r.clientWidth)&&(p=!0,u&&m.reveal([t.output],
!0))});r.style.setProperty("--bp-picture",`${m.width}px`),lt.observe(r),$.hear(m.element);let Mt=e.listen(yt);return m.choose(
l),j(),yt(),()=>{$.stop(),Mt(),lt.disconnect(),r.remove()}}function hi(n){for(let t of Object.keys(n))/^(node|edge):/.test(
t)&&delete n[t]}function gi({nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith("value:")),o=n.filter(
i=>!Q(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),[`gradient:${r}`]:"\
1"}}function Ge(n,t,e,s){let o=w(n,"div",{class:"bp-practice"}),r=w(o,"div",{class:"bp-bar"}),i=w(r,"p",{role:"status","aria\
-live":"polite"}),a=w(r,"button",{type:"button"}),c=w(o,"div"),l=[],u=null,f=()=>{},p=0,d=!1,v=!1,k=!1,m=new Set;function g(){
let h=l.filter(x=>x.tries).length+Number(d),$=u?`Level ${u.level}. `:"";C(i,`${d?"All correct! ":""}${$}${h} solved.${v&&
!d?" Revealed, so not counted.":""}`),C(a,d||v?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:h,level:$,trains:M}=u;l.push({key:h,level:$,trains:M,tries:d?p:0,made:[...m]}),u=null,d=
!1,k=!0,g(),s(l)}),g(),{show(h){f(),u=h,[p,d,v,m]=[0,!1,!1,new Set];let $={...h.figure,gates:t,functions:e};f=Zt(c,$,De(
h.start),{checked({isSolved:M,codes:x}){if(!(d||v)){p++,d=M;for(let y of x)m.add(y);g(),d&&a.focus()}},revealed(){v=!0,g()}}),
g(),k&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var qe=430,_s=238,Qt={left:54,right:24,top:10,bottom:44},[de,Ve]=[Qt.left,Qt.top],[Ke,te]=[qe-Qt.left-Qt.right,_s-Qt.top-
Qt.bottom],bi=1e6,In=-12,zs=2;function Bs(n,t,e){let{panel:s,svg:o,axes:r}=Ds(n,e),i=W(o,"path",{class:"bp-right-losses"}),
a=W(o,"path",{class:"bp-line"}),c=W(o,"circle",{class:"bp-point",r:4.5}),l=w(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>Rt(
o,r,qe),show({losses:f,beside:p}){let d=f.length-1,v=Math.ceil(Math.max(d,t)/t)*t,k=wi(Math.max(...[...f,...p??[]].map(y=>Math.
min(y,bi)))),m=y=>de+y/v*Ke,g=y=>Ve+te-Math.min(y/k,1.02)*te,h=`${v} ${k}`;h!==u&&Hs(r,Tt(0,v),Tt(0,k),m,g,"step"),u=h;let $=y=>`\
M${y.map((b,S)=>`${m(S).toFixed(1)} ${g(b).toFixed(1)}`).join("L")}`;a.setAttribute("d",$(f)),i.setAttribute("d",p?$(p):
""),c.setAttribute("cx",String(m(d))),c.setAttribute("cy",String(g(f[d])));let M=p?`; thin: with the right gradients, ${T(
p[p.length-1])}`:"",x=`Step ${d}: the loss is ${T(f[d])}${M}.`;C(l,x),o.setAttribute("aria-label",`The loss from step to\
 step. ${x}`)}}}function Ws(n){let{panel:t,svg:e,axes:s}=Ds(n,"Size of the gradient of each layer’s weights"),o=W(e,"p\
ath",{class:"bp-right-losses"}),r=W(e,"path",{class:"bp-line"}),i=W(e,"g"),a=w(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>Rt(e,s,qe),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=g=>de+(g-.5)/l.length*Ke,p=g=>Ve+te-
(g-In)/(zs-In)*te,d=g=>p(Math.max(In,Math.min(zs,Math.log10(g))));if(!s.childElementCount){let g=l.map(($,M)=>[M+1,String(
M+1)]),h=[-12,-9,-6,-3,0].map($=>[$,$?`10${vi($)}`:"1"]);Hs(s,g,h,f,p,"layer")}let v=g=>`M${g.map((h,$)=>`${f($+1)} ${d(
h).toFixed(1)}`).join("L")}`;o.setAttribute("d",v(c)),r.setAttribute("d",v(l)),i.replaceChildren();for(let[g,h]of l.entries())
W(i,"circle",{class:"bp-point",cx:f(g+1),cy:d(h),r:3.5});let m=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin: before the first step.`;C(a,m),e.setAttribute("aria-label",`The size of the gradient of each layer’s \
weights: ${m}`)}}}function Ds(n,t){let e=w(n,"section",{class:"bp-losses","aria-label":t});w(e,"p",{class:"bp-heading","\
aria-hidden":"true"},t);let s=W(e,"svg",{viewBox:`0 0 ${qe} ${_s}`,role:"img"});return{panel:e,svg:s,axes:W(s,"g",{class:"\
bp-axes"})}}function Hs(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)W(n,"text",{x:s(i),y:Ve+te+4,dy:"1em","text-an\
chor":"middle"},a);for(let[i,a]of e)W(n,"path",{d:`M${de} ${o(i)}h${Ke}`}),W(n,"text",{x:de-6,y:o(i)+4,"text-anchor":"en\
d"},a);W(n,"text",{x:de+Ke/2,y:Ve+te+4,dy:"2.1em","text-anchor":"middle"},r)}function wi(n){let t=10**Math.floor(Math.log10(
n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var vi=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var jn=360,me={left:40,right:10,top:22,bottom:42},xt=jn-me.left-me.right,Gs=7;function Ks(n,{points:t,window:e,fine:s,speaker:o}){
let r=w(n,"section",{class:"bp-plane","aria-label":"The points"}),i=W(r,"svg",{viewBox:`0 0 ${jn} ${me.top+xt+me.bottom}`,
role:"img"}),{left:a,top:c}=me,[l,u]=e,f=x=>a+(x-l[0])/(l[1]-l[0])*xt,p=x=>c+xt-(x-u[0])/(u[1]-u[0])*xt;W(i,"rect",{class:"\
bp-zero",x:a,y:c,width:xt,height:xt});let d=W(i,"path",{class:"bp-one"}),v=W(i,"path",{class:"bp-border"}),k=W(i,"g",{class:"\
bp-axes"});for(let[x,y]of Tt(...l))W(k,"text",{x:f(x),y:c+xt+4,dy:"1em","text-anchor":"middle"},y);for(let[x,y]of Tt(...u))
W(k,"text",{x:a-6,y:p(x)+4,"text-anchor":"end"},y);W(k,"text",{x:a+xt/2,y:c+xt+4,dy:"2.1em","text-anchor":"middle"},"x1"),
W(k,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let m=t.length>30?.6:1,g=t.map(([x,y,b])=>Vs(i,f(x),p(y),b,m*Gs)),h=w(
r,"p"),[$,M]=[0,1].map(x=>{let y=W(h,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return Vs(y,8,x?9:
8,x,Gs-1),w(h,"span",{},` target ${x}`)});return $.after(" "),M.after(" "),w(h,"span",{},`Thick edge: the ${o} is no\
t right there.`),w(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>Rt(i,k,jn),show({
grid:x,right:y}){let b=xt/(s-1),S=xi(x,s,(N,E)=>`${Ft(a+N*b)} ${Ft(c+xt-E*b)}`);d.setAttribute("d",S.region),v.setAttribute(
"d",S.line);for(let[N,E]of g.entries())E.classList.toggle("bp-missed",!y[N]);let O=y.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${O} of them.`)}}}function Vs(n,t,e,s,o){
if(!s)return W(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Ft(t)} ${Ft(e-r)}l${Ft(r)} ${Ft(
1.8*r)}h${Ft(-2*r)}z`;return W(n,"path",{class:"bp-target bp-target-1",d:i})}var Ft=n=>n.toFixed(1);function xi(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,p,d]]of a.entries()){let[v,k,m]=a[(u+1)%4];if(d>0&&c.push(
e(f,p)),d>0==m>0)continue;let g=d/(d-m);l.push(e(f+g*(v-f),p+g*(k-p))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var $i=100,ki=35,yi=4e3;function Ue(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=w(n,"div",{class:"bp-view bp-trainer"});if(c){let A=w(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");w(A,"code",{},c),A.append(".")}let f=w(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),p=Rn(f,"One st\
ep",()=>N(1)),d=Rn(f,"",()=>b?I():N(a)),v=Rn(f,"Reset",F),k=w(f,"div",{class:"bp-rate"});w(k,"span",{},"learning rate ");
let m=Ot(k,{"aria-label":"learning rate"});m.set(t.rate),m.element.readOnly=l,p.hidden=l;let g=w(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),h=w(u,"p",{class:"bp-wrong",role:"alert"}),$=w(u,"div",{class:"bp-charts"}),M=[Ks($,
t)],x=w($,"div",{class:"bp-column"}),y=`Loss: mean of ${t.loss[1]} over ${o.length} points`;M.push(Bs(x,a,y)),M.push(e.get().
sizes.length?Ws(x):Mi(x));let b=0,S=0,O=0;function N(A){let z=m.get();z===null||b||(b=A,E(z,A))}function E(A,z){let K=matchMedia(
"(prefers-reduced-motion: reduce)").matches?z:Math.ceil(z/$i),B=l?0:Math.min(b,r==="page"?K:t.chunk);R(),e.advance(A,B,()=>{
clearTimeout(O),b-=B,(e.get().trouble||e.isOver())&&(b=0),j(),b?S=setTimeout(()=>E(m.get()??A,z),ki):D()}),_()}function R(){
clearTimeout(O),r==="kernel"&&(O=setTimeout(()=>C(h,"No answer from the kernel yet: it is busy, or it is not running."),
yi))}function I(){b=0,clearTimeout(S),D()}function F(){b=0,clearTimeout(S),R(),e.reset(()=>{clearTimeout(O),j(),D()})}function D(){
s(e.get()),_()}function _(){if(C(d,b?"Stop":l?"Play":`Train: ${a} steps`),p.disabled=b>0,d.disabled=!b&&e.isOver(),b)return;
let{losses:A,right:z,note:K,trouble:B}=e.get();C(h,B);let Z=A.length-1,et=z.filter(Boolean).length,X=`Step ${Z}: the los\
s is ${T(A[Z])}, and the ${i} is right at ${et} of ${z.length} points.`;C(g,K&&Z?`${X} ${K}`:X)}function j(){let A=e.get();
for(let z of M)z.show(A)}v.title="Back to the weights of the start";let G=new ResizeObserver(()=>{for(let A of M)A.resize()});
return G.observe(u),j(),_(),()=>{b=0,clearTimeout(S),clearTimeout(O),e.stop(),G.disconnect(),u.remove()}}function Rn(n,t,e){
let s=w(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function Mi(n){let t=w(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=w(w(t,"thead"),"tr");for(let i of["weight","value","gradient"])w(e,"th",{scope:"\
col"},i);let s=w(t,"tbody"),o=new Map;function r(i){let a=w(s,"tr");w(a,"th",{scope:"row"},i);let c=[w(a,"td"),w(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);C(u,T(l)),C(f,c in a?T(a[c]):"")}}}}var qs=1e-4,Ni="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Ye({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=Oi(o,r),u=e,f=ut(a,u),p=[v()],d="";function v(){return Number(f.values[a.output])}let k=(h,$)=>Number(
jt(c,{...u,x1:h,x2:$})[c.output]),m=()=>Object.fromEntries(a.nodes.flatMap((h,$)=>at(h)?[[h.name,Number(f.gradients[$])]]:
[]));function g(h){let $=m(),M=Object.fromEntries(Object.entries(u).map(([y,b])=>[y,b-h*$[y]])),x=ut(a,M);if(x.failure||
!Object.values(M).every(Number.isFinite)){d=Ni;return}[u,f]=[M,x],p.push(v())}return{get:()=>({losses:p,beside:null,weights:u,
gradient:m(),grid:l.map(([h,$])=>Si(k(h,$))),right:s.map(([h,$,M])=>(k(h,$)-.5)*(M-.5)>0),sizes:[],note:"",trouble:d}),advance(h,$,M){
for(let x=0;x<$&&!d;x++)g(h);M()},reset(h){u=e,f=ut(a,u),p=[v()],d="",h()},isOver:()=>!1,stop(){}}}function Us(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function Ys({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function Si(n){let t=Math.min(1-qs,Math.max(qs,n));return Math.log(t/(1-t))}function Oi([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function Xe(n,t,e){return n.on(t,e),()=>n.off(t,e)}var Xs=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?We:Zt)(s,{...c,gates:n,functions:t},Ai(e))}let i=Xe(e,"change:figure",r);r();let a=Jt(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),Js=(n,t)=>({render({model:e,el:s}){let o=Ge(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=Xe(e,"change:problem",r);r();let a=Jt(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),Zs=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?Ye(s,n):Us(Ei(t)),
r=Ue(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=Jt(
e,".backprop-explorer");return()=>{r(),i()}}}),Ei=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>Xe(n,"change:state",t)}),Ai=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>Xe(
n,"change:inputs",t)}),Qs=()=>({render:({el:n})=>Jt(n,".backprop-depth")});async function to(n,t){let{figure:e,start:s}=await so(Cn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
We:Zt)(o,{...e,gates:n,functions:t},De(s))}async function eo(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await so(
Cn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...p}=Me(e,u,o,r,i),d={...s,...f.
mistakes};l.show({...p,figure:{...f,mistakes:d}})},l=Ge(a,n,t,c);c([])}function no(n){let{figure:t,...e}=Cn(),s=document.
querySelector(".backprop-explorer");s&&Ue(s,t,t.place==="page"?Ye(t,n):Ys(e))}async function so(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var Cn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return fo(Ti);})();
