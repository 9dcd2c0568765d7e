// Made from scripts/ by make explorer, sha256 384b96d1045218d3e7ab33362481ef6a73fe40cb0d1bd2b87d1d0a2d99edad97
var explorer=(()=>{var Qe=Object.defineProperty;var co=Object.getOwnPropertyDescriptor;var lo=Object.getOwnPropertyNames;var uo=Object.prototype.hasOwnProperty;var fo=(n,t)=>{for(var e in t)Qe(n,e,{get:t[e],enumerable:!0})},po=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of lo(t))!uo.call(n,o)&&o!==e&&Qe(n,o,{get:()=>t[o],enumerable:!(s=co(t,o))||s.enumerable});return n};var mo=n=>po(Qe({},"__esModule",{value:!0}),n);var Ci={};fo(Ci,{arraySentence:()=>$e,arrayTexts:()=>ke,cellText:()=>se,choose:()=>dn,close:()=>nt,compute:()=>ft,depthWidget:()=>eo,
formatNumber:()=>T,fromStock:()=>ye,judge:()=>ae,nudge:()=>Oe,openPage:()=>no,openPractice:()=>so,openTrainer:()=>oo,otherNumbers:()=>Ve,
practiceWidget:()=>Qs,readNumber:()=>Wt,run:()=>ut,runArrays:()=>Ht,sentence:()=>ue,snapped:()=>le,texts:()=>Jt,trainerWidget:()=>to,
widget:()=>Zs});var ho={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},_n="write a number, such as -0.5, 3\
/4 or 19*6";function Wt(n){let t=go(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new tn(s),r=o.sum();return r===null||o.next!==void 0?_n:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${_n}`}
var go=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>ho[t]),tn=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var bo={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function ft(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(bo[s]??e[s])(
...o.map(i=>ft(i,t,e)))}var Q=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,Bn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),Nt=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+wo(Math.abs(n),t)}function wo(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Wn(n.toFixed(Math.max(0,t-1-o))):`${Wn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Wn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,$t=n=>Number(T(n).replace("−","-")),Lt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),en=(n,t)=>Lt(n,$t(t))?"=":"≈",It=n=>n.startsWith("−")?`(${n})`:n,pt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ut(n,t){let e=jt(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=$o(n,e,s,xo(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function jt({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=vo(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function ot(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function vo(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var gt=(n,t)=>n.
inputs.map(e=>ot(t,e));function xo(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=sn(n.gates,r.name,r.gate,gt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function $o(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],M=[];if(c.push({place:f,
node:d,flows:p,missing:M}),l&&!l.slope)continue;let g=gt(d,t);for(let[h,m]of d.inputs.entries()){if(Q(o[m]))continue;let b=i[d.
gate].local[h](...g,ot(t,f)),k=ot(a,f)*b,y=a[m],x=y===void 0?k:y+k;if(Number.isFinite(x)){a[m]=x,p.push({position:h,input:m,
local:b,downstream:k,first:y===void 0,total:x});continue}if(a[m]=NaN,M.push(m),l)continue;let $={position:h,name:o[m].name},
w=on(i,d.name,d.gate,g,$,ot(a,f),b);l={step:e.length+c.length,place:f,slope:!0,text:w}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function sn(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return nn(t,e,s,Dn(n[e],s,"")??r)}function on(n,t,e,s,o,r,i){
if(Number.isFinite(i))return nn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=Dn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return nn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Dn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],nn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var rt=n=>n.reduce((t,e)=>t*e,1);function ko(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function bt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=rt(r.map(c=>o.get(c)??1));return{size:rt(s),terms:a,places:n.map(c=>ko(i,o,c))}}function St({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Hn=new WeakMap;function dt(n){let t=Hn.get(n);return t||(t=n.map(e=>e.gate===null?null:yo(e,n)),Hn.set(n,t)),t}function yo({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:rt(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:bt(e.pattern,o,t),back:[bt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return bt(i,c,o[a])});return{ahead:bt(e.pattern,o,t),back:r}}return{ahead:Mo(o,t),back:n.map(()=>null)}}function Mo(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return bt({inputs:s,result:e},n,t)}var be=n=>Array.isArray(n)?n.flat():[n];function Vn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Dt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ht(n,t){let e=rn(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=Oo(n,e,s),i=n.nodes[n.output].shape.length===0?Eo(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function rn(n,t,e){let s=dt(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??be(t[r.name]);else{let c=we(r,o),
l=c&&No(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function we(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function No({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return St(
r,o);if(e.pattern)return an(t,r,o[0]);let{value:i}=n[t];return Array.from({length:r.size},(a,c)=>i(...ve(r,o,c)))}var ve=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Gn=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(i,a)=>s[e[r*t+a]])),an=(n,t,e)=>Gn(t,e).map(s=>n==="max"?Math.max(...s):So(s));function cn(n,t,{places:[e]},s,o,r){let i=Gn(
t,s).map((a,c)=>a.filter(l=>l===o[c]).length);return s.map((a,c)=>ft(n,{a,b:i[e[c]],y:o[e[c]]},r))}function So(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function Oo(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=dt(
n.nodes)[o]?.ahead,c=we(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,M)=>ve(a,c,M)),f=u.findIndex(p=>!Number.
isFinite(l(...p))),d=sn(n.gates,`${r.name}${Dt(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function Eo(n,t,e,s){let{nodes:o,
output:r}=n,i=new Array(o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push(
{place:l,node:u,flows:f,missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[M,g]of u.inputs.entries()){let h=o[g];if(h.
gate===null&&h.number!==null)continue;let{downstream:m,local:b}=Ao(n,l,u,M,t,p),k=i[g],y=k?k.map(($,w)=>$+m[w]):m;if(i[g]=
y.map($=>Number.isFinite($)?$:NaN),y.every(Number.isFinite)){f.push({position:M,input:g,local:b,downstream:m,first:k===void 0,
total:y});continue}if(d.push(g),c)continue;let x=To(n,l,u,M,t,p,b);c={step:e.length+a.length,place:l,slope:!0,text:x}}}return(!c||
c.slope)&&o.forEach((l,u)=>{i[u]??=new Array(rt(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function Ao(n,t,e,s,o,r){
let{made:i,inputs:a}=e,c=dt(n.nodes)[t],l=we(e,o),u=c.ahead,f=c.back[s];if(i.places){let g=new Array(rt(n.nodes[a[0]].shape)).
fill(0);return i.places.forEach((h,m)=>{g[h]+=r[m]}),{downstream:g,local:null}}if(f&&i.back){let g=l.map((h,m)=>m===s?r:
h);return{downstream:St(f,g),local:null}}let d=o[t];if(f&&i.local!==void 0){let g=cn(i.local,u,f,l[0],d,n.functions),[h]=f.
places;return{downstream:g.map((m,b)=>r[h[b]]*m),local:g}}let p=n.gates[e.gate].local[s],M=d.map((g,h)=>p(...ve(u,l,h),g));
return{downstream:M.map((g,h)=>r[h]*g),local:M}}function To(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.
pattern)return`The node ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=dt(
n.nodes)[t]?.ahead,l=we(e,o),u=Math.max(0,i.findIndex((M,g)=>!Number.isFinite(M*r[g]))),f=Dt(u,e.shape),d=ve(c,l,u),p={position:s,
name:`${a}${f}`};return on(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var Lo=5,Io=5,jo=8,Kn=32,Un=128,qn={negative:[47,143,208],positive:[224,112,26]},un=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Ro=({rows:n,columns:t})=>Math.max(n,t)<=Lo;function xe(n,t,e,s,o){let[r,i]=[un(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Ro(r)){n[`image:${i}`]=Po(r,o,a),n[`low:${i}`]=T(-a,2),n[`high:${i}`]=T(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Dt(l,s)}`;n[u]=se(c),n[`tint:${u}`]=Co(c,a)})}function se(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=Io?t:T(n,1)}function Co(n,t){let e=Yn(n,t,jo);return e?`${e>0?"p":"n"} l${Math.
abs(e)}`:""}function Yn(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(s)*e+.5);return s>0?o:-o}function Po(n,t,e){
let s=document.createElement("canvas");s.width=Math.min(n.columns,Un),s.height=Math.min(n.rows,Un);let o=s.getContext("2\
d");if(!o)return"";let r=o.createImageData(s.width,s.height);return Fo(n,t,s).forEach((i,a)=>{let c=Yn(i,e,Kn),l=c<0?qn.
negative:qn.positive;r.data.set([...l,Math.round(255*Math.abs(c)/Kn)],4*a)}),o.putImageData(r,0,0),s.toDataURL()}function Fo({
rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).fill(0),i=new Array(s*o).fill(0);return e.
forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,c)=>a/i[c])}var it=n=>n.gate===null&&n.number!==null,wt=n=>n.gate===null&&n.number===null,fn=n=>!it(n)||n.shape.length>0;function $e(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return _o(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${T((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var zo=6;function _o(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&wt(l)?[`∂${r}/∂${l.name} ${Xn(l.shape,e[u]??[])}`]:[]),c=`${r} ${Xn(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${pt(a)}.`:c}function Xn(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=zo)return`\
(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${T(s)}, from ${T(o)} to ${T(r)})`}function ke(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&fn(f)&&(f.gate===null||l.has(d))&&Jn(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])Bo(c,s,f,p);for(let[f,d]of pn(n,t,e))it(s[f])||(c[`partial:${s[f].name}`]="∂",Jn(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!it(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function Bo(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(i[0])}`)}function Jn(n,t,e,s){e.shape.length?xe(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}function pn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{wt(l)&&
a.set(u,e[u])}),a}var Wo=.6180339887,Do=.7548776662;function dn(n,{level:t,about:e,seed:s},o,r){let i=Ho(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*Wo+s*Do)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:Zn(n,t,o),
about:u};return{level:Zn(n,t,o),about:e}}function Zn(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function Ho(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function ye(n,t,e,s,o){
let r=dn(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var mn=5001e-7,Vo=1e-12,Go=1e4,Me=.02,nt=(n,t,e=.01)=>Qn(t)&&Number.isInteger(n)?n===t:hn(n,t,mn)||Math.abs(n-t)<=Vo*e,hn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),Qn=n=>Number.isInteger(n)&&Math.abs(
n)<Go,ts=(n,t)=>Math.abs(n-t)<Me*Math.abs(t),es=(n,t)=>Number.isFinite(t)&&!Qn(t)&&[2,3].some(e=>hn(n,Number(t.toPrecision(
e)),1e-6)),Ko=(n,t)=>es(n,t)||!Lt($t(t),t)&&hn(n,t,Me);function oe(n){return n.every(t=>es(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>Ko(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function v(n,t,e={},s=""){return ns(n,document.createElement(t),e,s)}function W(n,t,e={},s=""){return ns(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function ns(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function P(n,t){n.textContent!==t&&(n.textContent=t)}var Uo=12.5;function Rt(n,t,e){t.style.
fontSize=`${Uo*e/(n.getBoundingClientRect().width||e)}px`}var qo=22,Yo=.75,Xo=14;function Jo(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),Xo);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Ne(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=W(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=Jo(e,r),l=W(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},d=u?
Math.max(Yo,qo*Math.abs(u)/i):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),P(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}var ss=30;function Se(n,t){let e=v(n,"div",{class:"bp-frame"}),s=v(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c}=s.getBoundingClientRect(),
l=i.map(M=>{let g=M.getBoundingClientRect();return[g.left-c-ss,g.right-c+ss]}),u=[Math.min(...l.map(([M])=>M)),Math.max(
...l.map(([,M])=>M))],[f,d]=u[1]-u[0]<=s.clientWidth?u:l[0],p=f<0?f:Math.max(0,d-s.clientWidth);p&&s.scrollBy({left:p,behavior:a||
o.matches?"instant":"smooth"})}}}function Ot(n,t,e=()=>{},s=()=>""){let o=v(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=v(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),P(r,l)}function a(){
let l=Wt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=T(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function gn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=gt(r,s);return t[r.gate].map(l=>Math.sign(ft(l,{a:i,b:a,c,y:Number(s[o])},e)))}var re=(n,t,e)=>gn(n,t,e).includes(
0);function os(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=gn(n,e,o);if(gn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(re(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var Vt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),rs=.1,bn=.1,Zo=1e-12,Qo=1e-6,tr=.001,er=100;
function Oe(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=jt(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,M]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let g=gt(f,e.values);for(let[h,m]of f.inputs.entries()){let b=l[m];b!==void 0&&
(l[d]=(l[d]??0)+b*i[f.gate].local[h](...g,p))}}l[d]!==void 0&&p!==void 0&&M!==void 0&&(c[d]=M-p)}),{moved:c,promised:l,after:u}}
var is=(n,t)=>Math.abs(n-t)<=Zo*Math.abs(t)?0:n-t,ie=n=>`${n>0?"+":""}${T(n)}`;function Ee(n,t,e){let{nodes:s,output:o}=t,
r=v(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=v(r,"div",{class:"bp-heading"}),a=v(r,"di\
v",{class:"bp-slider"});v(a,"span",{},"ε");let c=v(a,"input",{type:"range",min:0,max:Vt.length-1,step:1,"aria-label":"s\
ize of ε"}),l=Ot(a,{"aria-label":"ε, typed"},g,b=>b?"":"a nudge by 0 moves nothing: write another number"),u=v(r,"tabl\
e"),f=v(r,"p",{role:"status","aria-live":"polite"});v(r,"p",{class:"bp-open"},"Pull a box to the left or right, or press\
 + and − on it.");let d=rs,p="",M=[];function g(b){h(b),e()}function h(b){d=b;let k=Math.abs(b),y=Vt.reduce((x,$)=>Math.
abs(Math.log($/k))<Math.abs(Math.log(x/k))?$:x);c.value=String(Vt.length-1-Vt.indexOf(y)),c.setAttribute("aria-valuetext",
T(b)),l.set(b)}c.addEventListener("input",()=>g(Math.sign(d)*Vt[Vt.length-1-c.valueAsNumber])),r.addEventListener("keydo\
wn",b=>b.stopPropagation()),h(rs);function m(b){p=s[b].name,u.replaceChildren();let k=v(u,"tr"),y=`∂node/∂${s[b].name}\
 · ε`;for(let $ of["node","really moves by",y,"left over"])v(k,"th",{scope:"col"},$);let x=new Set([b]);s.forEach(($,w)=>{
$.gate!==null&&$.inputs.some(S=>x.has(S))&&x.add(w)}),M=[...x].map($=>{let w=v(u,"tr",$===o?{class:"bp-total"}:{});return v(
w,"th",{scope:"row"},s[$].name),{place:$,cells:[0,1,2].map(()=>v(w,"td"))}})}return{get:()=>d,set:g,toggle(b){r.hidden=!b},
show(b,{moved:k,promised:y,after:x},{values:$},w){p!==s[b].name&&m(b);let[S,O]=[s[b].name,s[o].name];P(i,`${S} is nudged\
 by ε = ${T(d)}`);for(let{place:R,cells:I}of M){let[F,D]=[k[R],y[R]],_=D!==void 0&&Number.isFinite(D);P(I[0],F===void 0?
"undefined":ie(F)),P(I[1],w?_?ie(D):"undefined":"?"),P(I[2],w?_&&F!==void 0?ie(is(F,D)):"–":"?")}let N=M.flatMap(({place:R})=>is(
Number(k[R]),Number(y[R]))?[R]:[]),E=w?os(t,$,x,N):"";P(f,nr(S,O,d,k[o],y[o],w,b===o,E))}}}function nr(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<Qo&&Math.abs(s-o)>tr*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function Ae(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};n.addEventListener("point\
erdown",o=>{let{clientX:r,pointerId:i,pointerType:a,button:c}=o;if(c!==0||a==="touch")return;let l=!1,u=d=>{let p=d.clientX-
r;!l&&Math.abs(p)<4||(l||n.setPointerCapture(i),l=!0,s(p/er))},f=()=>{n.removeEventListener("pointermove",u),n.removeEventListener(
"pointerup",f),n.removeEventListener("pointercancel",f)};n.addEventListener("pointermove",u),n.addEventListener("pointer\
up",f),n.addEventListener("pointercancel",f)}),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,metaKey:c}=o,
l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*bn;s(Math.abs(u)<bn/2?u+l*bn:u),o.preventDefault(),o.stopPropagation()})}var wn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},sr=3;function Te(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in wn?or(n,t,wn[s]):a[s];!c&&!(s in wn)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function or(n,t,[e,s]){let o=as(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=as(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+sr*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function as({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var rr="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",ir=100,cs=6,ar=/^(value|gradient|partial|local|downstream|low|high):/,cr=["chosen","from","to","moved","righ\
t","wrong"];function ls(n,t,e){let{nodes:s}=t,o=Se(n,{role:"group","aria-label":`${t.title}. ${rr}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(y=>({key:y.getAttribute("data-k")??"",target:y})),a=i.filter(({key:y})=>/^(node|edge):/.test(y)),c=i.filter(
({key:y})=>ar.test(y)||/^(tint|image):/.test(y)),l=c.map(()=>""),u=a.flatMap(({key:y,target:x})=>{let $=s.findIndex(w=>fn(
w)&&`node:${w.name}`===y);return $<0?[]:[ur(x,$,s[$])]}),f=new Map(u.map(y=>[y.place,y])),d=Ne(r);for(let y of u)fr(y,x=>e.
choose(x));let p=Te(u),M=W(r.querySelector("g"),"g",{class:"bp-frames"});for(let y of u)g(y);function g(y){let{target:x,
place:$}=y;x.setAttribute("role","button");let w=()=>lr(y);x.addEventListener("click",S=>e.choose(m(y,S)??w())),x.addEventListener(
"focus",()=>{e.choose(w()),o.reveal([y.outline])}),x.addEventListener("keydown",S=>{S.key==="Enter"&&(S.preventDefault(),
e.edit())}),x.addEventListener("pointermove",S=>e.point(m(y,S))),x.addEventListener("pointerleave",()=>e.point(null)),x.
addEventListener("pointerdown",S=>h(y,S)),Ae(x,e.epsilon,S=>e.pull($,S))}function h(y,x){let $=m(y,x);if(!$||x.button!==
0||x.pointerType==="touch"||(e.choose($),!e.isOpen($)))return;x.stopImmediatePropagation();let{target:w}=y,S=x.clientX,O=!1,
N=R=>{let I=R.clientX-S;!O&&Math.abs(I)<4||(O||w.setPointerCapture(x.pointerId),O=!0,e.drag($,I/ir))},E=()=>{w.removeEventListener(
"pointermove",N),w.removeEventListener("pointerup",E),w.removeEventListener("pointercancel",E)};w.addEventListener("poin\
termove",N),w.addEventListener("pointerup",E),w.addEventListener("pointercancel",E)}function m({grids:y,place:x},$){let{
clientX:w,clientY:S}=$,O=M.getScreenCTM();if(!O)return null;let N=new DOMPoint(w,S).matrixTransform(O.inverse());for(let[
E,{x:R,y:I,across:F,down:D,rows:_,columns:j}]of Object.entries(y)){let[V,A]=[Math.floor((N.y-I)/D),Math.floor((N.x-R)/F)];
if(V>=0&&V<_&&A>=0&&A<j)return{kind:E,place:x,entry:V*j+A}}return null}let b=[];return{element:o.element,resize:o.resize,
width:r.viewBox.baseVal.width,flows:d,reveal(y){let x=y.flatMap($=>f.get($)?.outline??[]);x.length&&o.reveal(x)},open(y,x){
for(let _ of u)_.target.classList.toggle("opened",_.place===y);let $=y===null?void 0:f.get(y)?.outline;if(Object.assign(
o.element.style,{minHeight:"",minWidth:""}),!$)return;let[w,S]=[$.getBoundingClientRect(),r.getBoundingClientRect()];x.style.
minWidth=`${w.width}px`;let{offsetWidth:O,offsetHeight:N}=x,E=(w.left+w.right)/2-S.left,[R,I]=[w.top-S.top-N,w.bottom-S.
top],F=I+N>S.height&&R>=0?R:I;x.style.left=`${Math.max(0,Math.min(E-O/2,S.width-O))}px`,x.style.top=`${F}px`;let D={minHeight:`${F+
N}px`,minWidth:`${Math.min(O,n.clientWidth)}px`};Object.assign(o.element.style,D)},choose({kind:y,place:x,entry:$}){p.stopAt(
x);for(let w of u){let S=w.place===x;S&&Object.assign(w,{kind:y,entry:$}),w.target.classList.toggle("chosen",S),w.target.
setAttribute("aria-pressed",String(S))}},light(y){M.replaceChildren();for(let x of cr)for(let{kind:$,place:w,entry:S}of y[x]??
[]){let O=f.get(w)?.grids[$];if(!O){s[w].shape.length===0&&x!=="moved"&&k(w,x);continue}let[N,E]=[Math.max(O.across,cs),
Math.max(O.down,cs)],R=O.x+(S%O.columns+.5)*O.across-N/2,I=O.y+(Math.floor(S/O.columns)+.5)*O.down-E/2;W(M,"rect",{class:`\
bp-entry bp-entry-${x}`,x:R,y:I,width:N,height:E,rx:2})}},show(y,x){c.forEach(({key:w,target:S},O)=>{let N=y[w]??"";N!==
l[O]&&(l[O]=N,w.startsWith("tint:")?S.setAttribute("class",`tint ${N}`):w.startsWith("image:")?S.setAttribute("href",N):
S.textContent=N)});for(let w of b)w.classList.remove("now","back");let $=a.filter(({key:w})=>y[w]);for(let{key:w,target:S}of $)
S.classList.add(...y[w].split(" "));b=$.map(({target:w})=>w);for(let w of u){let S=x(w.place,w.entry);S!==w.label&&w.target.
setAttribute("aria-label",S),w.label=S}}};function k(y,x){let $=f.get(y)?.outline;if(!$)return;let{x:w,y:S,width:O,height:N}=$,
E={x:w.baseVal.value,y:S.baseVal.value,width:O.baseVal.value,height:N.baseVal.value};W(M,"rect",{class:`bp-entry bp-entr\
y-${x}`,...E,rx:4})}}var lr=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function ur(n,t,e){let s=n.querySelector(
".box"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}"]`);if(!i)continue;let{
rows:a,columns:c}=un(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]={x:l,y:u,across:f/c,down:d/
a,rows:a,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}function fr(n,t){let{
values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&s.y>e.y,[r,i]=[o?
2:1,s&&!o?2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[0,1],ArrowLeft:[
0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,M]=d[c],g=n.kind==="gradient",h=Math.floor(n.entry/
e.columns)+(g&&o?e.rows:0)+p,m=n.entry%e.columns+(g&&!o?e.columns:0)+M;if(h<0||m<0||h>=r*e.rows||m>=i*e.columns)return;let b=h%
e.rows*e.columns+m%e.columns,k=h>=e.rows||m>=e.columns?"gradient":"value";t({kind:k,place:n.place,entry:b}),a.preventDefault(),
a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Dt(t,n.shape)}`;var J={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},pr=n=>Object.keys(
n).map(Number);function kt(n){for(let t in n)return!1;return!0}var Gt=({local:n,upstream:t,times:e,pattern:s})=>pr({...n,
...t,...e,...s});function us(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var fs=(n,t)=>({local:{
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
at),Le(l[r](...a,Le(c(...a))))):e===void 0?Le(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){let[s,o,r]=gt(this.
nodes[t],this.values);return Le(ft(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){
let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(e,i)===0))return[
this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(...r)]}run(t,e){
return this.passBack(t,e??new Map)[0]}passBack(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[a,c]=this.gathered(
i,t,o);s.push(a),o.push(c===void 0?this.answered(i,e,a):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],r=new Map(o.map(p=>[
p,this.flow(p,e,s)])),i=p=>p.map(M=>r.get(M)),a=t===this.output?[this.startingWith(e.start)]:[],c=e.terms[t]?.map(p=>this.
product(p.map(M=>this.total(t,i(M))))),l=this.total(t,[...a,...c??i(o)]),u=o.filter(p=>!e.late.includes(p)),f=u.length===
o.length?void 0:this.total(t,[...a,...i(u)]),d=e.given[t];return d&&(f="laid"in d||"slope"in d&&d.slope===this.output?l:
void 0,l=this.given(d)),t in e.added&&(f??=l,l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){
return e.get(t)??s}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?1:s[o],i=e.local[t];if(typeof i==
"object"&&"otherwise"in i)return r+this.local[t];let a=t in e.local?this.localGradient(t,i):this.local[t];return r*a*(e.
times[t]??1)}total(t,e){return e.reduce((s,o)=>s+o,0)}product(t){return t.reduce((e,s)=>e*s,1)}given(t){if("value"in t)return this.
valueOf(t.value);if(!("slope"in t))return;let e=this.slopesOf(t.slope)[t.by];return t.times===1?e:this.product([e,this.startingWith(
t.times)])}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+
1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)
for(let o of this.into[s])e.add(this.edges[o].input);return e}},Le=n=>Number.isFinite(n)?n:NaN;var Kt=n=>({shape:[],entries:[n]}),qt=(n,t)=>({shape:n,entries:new Array(rt(n)).fill(t)}),At=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Yt=class extends Et{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+rt(this.
shapeOf(a)),0);this.weight=10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.
gateAt(t).shape}at(t){return{shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){
let e=this.graph;return dt(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Kt(e);if(typeof e==
"object"){if("value"in e)return this.valueOf(e.value);if("along"in e)return Ut(this.local[t],this.local[e.along]);if("sl\
opes"in e)return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==
void 0)return this.ofReduction(t,r,e!==void 0);if(vn(r))return null;let i=r.inputs.map(d=>this.at(d)),a=this.valueOf(s),
{value:c,local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(e.at);let d=ds(i[o].shape,
r.shape);if(!d||!At(d,r.shape))return;a=xn(r.shape,i,c)}if(typeof e!="string")return xn(r.shape,[...i,a],l[o]);let u=this.
mistakes.formulas[e],f=[..."abc".slice(0,i.length),"y"];return xn(r.shape,[...i,a],(...d)=>ft(u,Object.fromEntries(f.map(
(p,M)=>[p,d[M]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.valueOf(this.edges[t].input),
a=o.pattern,[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?u[a.result]:[a.result,s],p=bt(
{inputs:a.inputs,result:f},[i.shape],d),M=bt({inputs:[f],result:a.inputs[0]},[d],i.shape),g=an(e,p,i.entries),h=cn(o.local,
p,M,i.entries,g,this.graph.functions);return{shape:i.shape,entries:h}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.
gateAt(e),r=vn(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[l,u]of this.local[t].
entries.entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>Ie(
l,o.shape)),c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<rt(o.shape);l++){let u=Object.fromEntries(c.map((p,M)=>[
p,a[M][l]])),f=p=>ft(this.mistakes.formulas[p],u,this.graph.functions);if(!r.at.some(p=>f(p)===0))continue;let d=r.interval[s].
map(f);Math.min(...d)<Math.max(...d)&&i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){let[e]=this.kinksAt(t).
values();return e??[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.
local[t].entries.every(e=>e<0)}gathered(t,e,s){return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,
s)),void 0]:super.gathered(t,e,s)}startingWith(t){return Kt(t)}answered(t,e,s){let o=e.get(t);return o?dr(o,s):s}total(t,e){
return e.length?e.reduce((s,o)=>s&&o&&ms(s,o,(r,i)=>r+i)):qt(this.shapeOf(t),0)}product(t){return t.includes(null)?null:
t.reduce((e,s)=>e&&s&&Ut(e,s))}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],
i=r&&this.along(t,e,r);return i&&t in e.times?Ut(i,Kt(e.times[t])):i}start(t,e){let s=this.gateAt(this.gate[t]);return t in
e.pattern||!vn(s)||!s.shape.length?Kt(1):qt(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:i}=this.edges[t],{made:a,
shape:c,inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(a.back){let g=l.map((m,b)=>b===i?s:this.
at(m));if(d!==void 0&&g.length>1&&(g[1-i]=hr(g[1-i],d)),f)return $n(f,g,u);if(!At(s.shape,c))return null;let h=this.plans(
t).back[i];return{shape:u,entries:St(h,g.map(({entries:m})=>m))}}if(a.places)return mr(a.places,s,c,u);let p=d===void 0?
this.local[t]:this.localGradient(t,d);if(!p)return null;let M=this.mistakes.ones?.[t];if(d===void 0&&M!==void 0&&(p=Kt(M)),
f)return $n(f,[s,p],u);if(a.pattern&&At(s.shape,c)){let g=this.plans(t).back[0];return Ut({shape:u,entries:St(g,[s.entries])},
p)}return Ut(s,p)}replaced(t,e,s){let o=qt(this.shapeOf(t),0);for(let r of e){let i=s(r),{places:a}=this.gateAt(this.gate[r]).
made;if(!i||!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){if(!("laid"in t))return super.given(
t);let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern){let i=$n(t.pattern,[e],[]);return i&&t.times!==
1?Ut(i,Kt(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%s*o+Math.floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){
let e=this.known.get(t);if(e)return e;let s=[];return this.nodes.forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=
t);r===t?s.push(qt(this.shapeOf(r),1)):s.push(this.total(r,i.map(a=>this.flow(a,J,s))))}),this.known.set(t,s),s}scales(){
let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+
+(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*
(this.local[t]?ps(this.local[t]):1);let{terms:a}=this.plans(t).back[o],c=i.filter((l,u)=>u!==o).map(l=>ps(this.at(l)));return e*
a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every((o,r)=>Number.isNaN(o)||nt(o,e.entries[r]))}},vn=({made:n})=>!kt(n),
ps=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function dr(n,t){return n.entries.every(Number.
isFinite)?n:!t||!At(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(e)?t.entries[s]:e)}}function ds(n,t){
let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];return o.some((r,i)=>r!==s[i]&&r!==
1&&s[i]!==1)?null:o.map((r,i)=>r===1?s[i]:r)}function Ie({shape:n,entries:t},e){if(t.length===rt(e))return t;let s=e.length-
n.length,r={inputs:[n.map((i,a)=>i===e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"ij".slice(0,e.length)};return St(bt(r,[
n],e),[t])}function xn(n,t,e){let s=t.map(r=>Ie(r,n)),o=Array.from({length:rt(n)},(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.
isFinite(a)?a:NaN});return{shape:n,entries:o}}function ms(n,t,e){let s=ds(n.shape,t.shape);if(!s)return null;let[o,r]=[Ie(
n,s),Ie(t,s)];return{shape:s,entries:o.map((i,a)=>e(i,r[a]))}}var Ut=(n,t)=>ms(n,t,(e,s)=>e*s);function mr(n,t,e,s){let o=t.
shape.length?t:qt(e,t.entries[0]);if(!At(o.shape,e))return null;let r=qt(s,0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),
r}function $n(n,t,e){let s=new Map;for(let[a,{shape:c}]of t.entries()){let l=n.inputs[a];if(l.length!==c.length)return null;
for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[
...n.result];if(o.some(a=>!s.has(a))){if(o.length!==e.length)return null;for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}
let r=o.map(a=>s.get(a)??1),i=bt(n,t.map(a=>a.shape),r);return{shape:r,entries:St(i,t.map(({entries:a})=>a))}}function hr({
shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.
map((i,a)=>t[a%o*s+Math.floor(a/o)])};let r=t.map((i,a)=>{for(let c=a+o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{
shape:n,entries:r}}function hs(n,t,e){let s=new Map(n.edges.map((i,a)=>[a,n.kinksAt(a)]));for(let[i,a]of s)a.size||s.delete(i);if(!s.size)return[
J];let o=Math.max(2,...[...s.keys()].flatMap(i=>kn(n,i).map(a=>a.length))),r=Array.from({length:o},(i,a)=>Object.fromEntries(
[...s].map(([c,l])=>[c,gr(n,c,l,a)])));return[J,...[{},...r].map(i=>br(n,s,t,e,i))]}function kn(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function gr(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[i,a]]of e)o[r]=s>0!=
n.edges[t].position>0?a:i;for(let r of kn(n,t))for(let[i,a]of r.entries())o[a]=+(i===Math.min(s,r.length-1));return{slopes:o}}
function br(n,t,e,s,o){let r={...o},i=new Set;return n.feeds.forEach((a,c)=>{let l=a.filter(d=>t.has(d)&&!i.has(d)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=vr(n,f,u,r,s),i.add(f);for(let d of n.into[n.gate[f]]){let p=[...t.get(d)?.
values()??[]];d===f||!p.length||p.some(([M,g])=>M!==0||g!==1)||(i.add(d),r[d]=wr(n,d,r[f]))}}),{...J,local:r}}function wr(n,t,e){
let s=[...n.local[t].entries];for(let o of n.kinksAt(t).keys())s[o]=1-e.slopes[o];return{slopes:s}}function vr(n,t,e,s,o){
let r=n.local[t].entries,[i,a]=n.passBack({...J,local:s},o),c=g=>n.flow(t,{...J,local:g},a)?.entries??[],l=c(s),u=c({[t]:{
slopes:r.map(()=>1)}}),f=i[n.edges[t].input].entries,d=e.entries.map((g,h)=>g-f[h]+l[h]),p=[...r];for(let[g,[h,m]]of n.kinksAt(
t))u[g]&&!Number.isNaN(d[g])&&(p[g]=Math.min(m,Math.max(h,d[g]/u[g])));let M=g=>g.reduce((h,m)=>h+p[m],0);for(let g of kn(
n,t)){let h=g.filter(k=>Number.isNaN(d[k])),m=Math.max(0,1-M(g.filter(k=>!h.includes(k))));for(let k of h)p[k]=m/h.length;
let b=M(g);for(let k of g)p[k]=b?p[k]/b:r[k]}return{slopes:p}}var yn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(J),this.expected=t.run(J,this.answers),this.open=gs(t,new Map),this.bounds=gs(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return xr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return nt(this.answer(t),e,this.scale[t])}isNearby(t,e){return ts(this.answer(t),e)}isUnchanged(t,e){
return nt(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return oe(e(s,this.right))||oe(e(o,this.expected))}};function gs(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(J,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let g of r){let h=o[n.gate[g]].flatMap(m=>e[g].map(b=>m*b));a+=Math.min(...h),c+=Math.max(...h)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(g=>e[g][0]!==e[g][1]&&n.into[n.gate[g]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,M=n.into[n.gate[u[0]]].find(g=>g!==u[0])??NaN;e[M][0]===0&&e[M][1]===1&&(e[M]=[1-p,1-p])}),s}var xr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),Mn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(J),this.expected=
t.run(J,this.answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.
isOneNumber=!1}fitting(t){let e=hs(this.way,this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].
filter(i=>this.isClose(i,r[i]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.
answers.get(t)}mayBeRight(t){return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){
if(!e||!s||!At(e.shape,s.shape))return null;let{shape:o,entries:r}=this.answer(t),i=At(o,e.shape)?r.map(Number.isNaN):[];
return e.entries.flatMap((a,c)=>i[c]?[]:[[a,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){
return this.pairs(t,e,s)?.every(([o,r])=>nt(o,r,this.scale[t]))??!1}isNearby(t,e){let s=mn*this.scale[t];return this.pairs(
t,this.answer(t),e)?.every(([r,i])=>Math.abs(r-i)<=Math.max(Me*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(
t,e,this.expected[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,
e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),
s[o]);return r?r.filter(([i,a])=>!nt(i,a,this.scale[o])):[[0,1]]});return oe(e(this.right))||oe(e(this.expected))}},bs=(n,t)=>n instanceof
Yt?new Mn(n,t):new yn(n,t);var $r=.3,je=4;function Re(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},needs:l=[],unlikely:u=0,special:f,signed:d=[]})=>{let{rank:p,message:M,says_for:g,
one_of:h="",of_slope:m}=e[r],b=d.length>0&&d.every(k=>n.isNegative(k));return{code:r,node:i,wrong:{...J,...a},message:f??
Xt(M,c),oneOf:f?"":Xt(h,c),rank:p+(b?u-$r:u),unlikely:u,needs:l,saysFor:g,ofSlope:m,explains:[]}})}var Xt=(n,t)=>n.replace(
/\{(\w+)\}/g,(e,s)=>t[s]??e);var kr=15e4,yr=3e3,Mr=4,Ce=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function ws(n,t){let e=bs(n,t),s=[...e.answers.keys()],o=s.filter(p=>!e.mayBeRight(p)),r=o.
filter(p=>!e.follows(p));if(!r.length)return null;let i=new Nn(e,r,o),a=i.alone(),c=new Map(r.map(p=>[p,e.rounding([p])]));
if(!a.length&&r.every(p=>c.get(p)))return new Ce(n,s,o,r,{rounded:e.rounding(r)||c.get(r[0])});let l=a.length?[]:i.composed(),
u=[a,l].find(p=>p.length)??i.some(),f=new Set(u.flatMap(({explains:p})=>p)),d=r.filter(p=>f.has(p)||!c.get(p));return new Ce(
n,s,o,d,{mistakes:u,composed:l.length>0})}var Nn=class{constructor(t,e,s){this.case=t,this.errors=e,this.way=t.way,this.
alike=e.length>1&&t.isOneNumber;let r=Re(this.way,[...t.answers.keys()]).filter(({needs:a,wrong:c})=>a.every(l=>!(l in c.
given)||s.includes(l))&&!(this.alike&&this.written(c).length===1));this.most=Math.floor(kr/((this.way.edges.length+1)*this.
way.weight));let i=r.sort((a,c)=>a.rank-c.rank).slice(0,this.most);this.likely=i.filter(({unlikely:a})=>a<je),this.others=
i.filter(({unlikely:a})=>a>=je),this.fitting=this.fittingOf(this.likely)}written(t){return Object.keys(t.given).filter(e=>this.
case.answers.has(Number(e)))}alone(){let t=this.whole(this.fitting);if(t.length)return this.told(t);let e=[...this.fitting,
...this.fittingOf(this.others)],s=this.whole(e);if(s.length||this.alike)return this.told(s);let o=this.two(this.fitting);
return this.told(o.length?o:this.two(e))}composed(){let e=this.likely.filter(({wrong:r,rank:i})=>kt(r.given)&&i<je).filter(
({wrong:r})=>new Set(Gt(r).map(i=>this.way.gate[i])).size<2),s=[],o=0;for(let r of Nr(e)){if(++o>Math.min(yr,this.most))
break;let i=this.cover(fs(r[0].wrong,r[1].wrong));i.length===this.errors.length&&s.push(...r.map(a=>({...a,explains:i})))}
return new Set(s.map(({code:r})=>r)).size<=Mr?s:[]}some(){let t=this.alike?[]:this.fitting;return 2*new Set(t.flatMap(({
explains:s})=>s)).size>=this.errors.length?this.told(t):[]}fittingOf(t){return t.map(s=>({...s,explains:this.cover(s.wrong)})).
filter(({explains:s})=>s.length)}whole(t){let e=t.filter(({explains:o})=>o.length===this.errors.length),s=new Set(e.map(
({code:o})=>o));return[...e,...this.repeated(t).filter(({code:o})=>!s.has(o))]}cover(t){let{way:e}=this,s=this.case.answers,
o=new Set(this.errors),r=this.written(t).length>0,i=e.run(t,s),a=[];for(let c of s.keys()){if(this.case.isClose(c,i[c])||
this.case.isNearby(c,i[c])&&(a.length||(a=e.run(t)),this.case.isClose(c,a[c])))continue;if(!this.case.isUnchanged(c,i[c])||
!(r||this.errors.includes(c)))return[];o.delete(c)}return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].flatMap(
e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){let e=[
...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{for(let[a,c]of e.slice(i+1))new Set(
[...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){let e=new Map,
s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),c=Object.keys(a.wrong.given),l=JSON.
stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),s.set(o(a),Math.min(a.rank,s.get(o(a))??
1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:e}=t;if(Gt(e).
length<2||![e.terms,e.added,e.times].every(kt))return t;let s=this.case.seen(e);for(let r of new Set(Gt(e).map(i=>this.way.
gate[i]))){let i=Gt(e).filter(l=>this.way.gate[l]!==r),a=us(e,i),c=i.length?this.case.seen(a):[];c.length===s.length&&c.
every((l,u)=>nt(l,s[u]))&&(e=a)}let o=Gt(e).map(r=>this.way.gate[r]);return{...t,wrong:e,node:kt(e.upstream)?Math.min(...o):
Math.max(...o)}}};function*Nr(n){for(let[t,e]of n.entries())for(let s of n.slice(0,t))(s.node!==e.node||s.code!==e.code)&&
(yield[s,e])}var vs=3,Pe=4,xs="Compute upstream × local along each edge there again, and add the flows that meet.";function $s(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=Sr(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=a.get(
l);return r||(f?Er(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?_r(n,l):i?`follows from \
what is wrong at ${pt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function ks(n,t){
let e=n.run(J),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);
if(c===l)return[];if(n.nodes[i].made?.local!==void 0)return[`At ${Nt(n.nodes[i])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(a));return[`At ${Nt(n.nodes[i])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(i=>[i,r]))}function Sr({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;
o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)o.set(r,Or(i));return o}function Or(n){let t=n.flatMap(({saysFor:s})=>s),e=n.
filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].rank+1)}function Er({way:n,composed:t},e){if(t&&new Set(
e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(i=>ze(n,i))),r=ys(n,e[0],[[...o].sort((i,a)=>a-i)]);return Sn(
n,"Perhaps the same mistake was made twice:","and",[r])}let s=Ir(n,e);return t?Sn(n,"Perhaps two mistakes came together:",
"and",s):s.length===1?s[0]:s.length>vs?Pr(n,e):Sn(n,"Perhaps","or",s)}function Sn(n,t,e,s){let o=s.map(Tr),r=o.map(([a])=>Lr(
n,a.replace(/\.$/,""))),i=[...new Set(o.map(([,a])=>a))];return i.length===s.length&&s.length<vs?`${t} ${r.map((a,c)=>`${a}\
. ${i[c]}`).join(` ${Ar(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${i.length===1?i[0]:xs}`}var Ar=n=>n[0].toUpperCase()+n.slice(
1);function Tr(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var Lr=(n,t)=>n.numberOf(t.split("\
 ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function Ir(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(
o.wrong);if(e.has(r))continue;e.add(r);let i=o.oneOf||o.message;s.set(i,[...s.get(i)??[],o])}return[...new Set([...s.values()].
map(o=>jr(n,o)))]}function jr(n,t){let[e]=t;if(e.oneOf&&t.length>1)return e.oneOf;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return Fr(n,e,e.ofSlope);let s=t.map(o=>ze(n,o));return ys(n,e,s)}function ze(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&kt(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function ys(n,{message:t},e){let s=e.filter(o=>!e.some(r=>Rr(r,o)));return Xt(t,{gates:Cr(n,s)})}var Rr=(n,t)=>n.length<
t.length&&n.every(e=>t.includes(e));function Cr(n,t){let e=[...new Map(t.map(s=>[Fe(n,s),s]))];return e.length<3?e.map(([
s])=>s).join(" or "):e.every(([,s])=>s.length===1)?`one of ${pt(Ms(e.map(([s])=>s)))}`:e.map(([s,o])=>o.length>1?`all of\
 ${s}`:s).join(", or ")}var Ms=n=>n.length<=Pe?n:[...n.slice(0,Pe-1),`${n.length-Pe+1} more`],Fe=(n,t)=>pt(t.map(e=>Nt(n.
nodes[e])));function Pr(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(t.flatMap(u=>ze(n,u)))],r=o.filter(u=>u===
e||n.nodes[u].gate===null),i=r.flatMap(u=>n.feeds[u].map(f=>n.gate[f])),c=[...new Set([...o.filter(u=>!r.includes(u)),...i])].
sort((u,f)=>f-u),l=`all on the way back through ${pt(Ms(c.map(u=>Nt(n.nodes[u]))))}`;return`Several mistakes lead to thi\
s number for ${s}, ${l}. ${xs}`}function Fr(n,t,e){let[s]=t.explains,o=ze(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===
u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-u),l={slopes:pt(a.map(u=>`\
∂${u}/∂${n.nodes[s].name}`)),gates:Fe(n,i),arrives:a.join(" and at "),above:pt(n.names(c))};return i.length>1?Xt(e.several,
l):Xt(zr(n,t,i[0])?e.one:e.part,l)}function zr(n,{wrong:t,explains:[e]},s){let o=new Set([e]);for(let a of[...n.nodes.keys()].
reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].map(a=>n.edges[a].input).filter(a=>o.
has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.has(n.output)&&r.every(a=>i.has(
a))}function _r(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.nodes[e.output],r=n.doubtfulEdges(t),i=r.length?r:e.feeds[t],
a=[...new Set(i.map(d=>e.gate[d]))];if(t===e.output)return`Here the backward pass starts: how far does ${o} move if ${o}\
 itself is nudged?`;if(!a.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(i.map(
d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`Look at ${Fe(e,[...a].reverse())} again`,{name:p}=e.nodes[a[0]];return i.
length===1?`${d}: multiply the gradient of ${p} by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstream by loc\
al along each edge to ${s}, then add the flows.`}let l=`the ${a.length} gates from ${Nt(e.nodes[a[0]])} back to ${s}`,u=c.
size<i.length?", and add flows that meet":"";return`Look at ${a.length>Pe?l:Fe(e,a)} again, one after the other: multipl\
y upstream by local along each edge${u}.`}function ae(n,t,e,s){let o="arrays"in n?new Yt(n,t,e.values):new Et(n,t,e.values),r=ws(o,s),i=r?$s(r):ks(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function Ns(n,t,e,s,o){let{nodes:r,output:i}=t,a=v(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});v(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=v(a,"dl"),u=[
...r.keys()].filter($=>!Q(r[$])&&$!==i).reverse().map($=>{let{name:w}=r[$],S=`∂${r[i].name}/∂${w}`,O=v(c,"div");return v(
O,"dt",{},S),{place:$,name:w,field:s.field($,S),line:O,said:v(O,"dd")}}),f=v(a,"p"),d=v(f,"button",{type:"button"},"Chec\
k"),p=v(f,"button",{type:"button"},"Reveal"),M=v(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),g=!1,h=null;
function m({place:$,field:w,line:S,said:O},N,E){S.className=`bp-${N}`,S.hidden=E==="",w.classList.toggle("bp-right",N===
"right"),N==="wrong"?w.setAttribute("aria-invalid","true"):w.removeAttribute("aria-invalid"),w.title=E,s.mark($,N),P(O,E)}
function b(){let{at:$,pass:w}=o.current();h=JSON.stringify($);let O=u.filter(({field:A})=>A.value.trim()).map(A=>({row:A,
number:Wt(A.field.value)})),N=({place:A})=>Number.isFinite(w.gradients[A]),E=O.filter(({row:A,number:z})=>typeof z=="num\
ber"&&N(A)),R=Object.fromEntries(E.map(({row:A,number:z})=>[A.name,Number(z)])),{said:I,codes:F}=E.length?ae(t,e,w,R):{said:{},
codes:[]};for(let A of u)m(A,"open","not answered yet");for(let{row:A,number:z}of O){let{isRight:K,text:B}=I[A.name]??{};
typeof z=="string"?m(A,"wrong",`! ${z}`):N(A)?K?m(A,"right",B?`✓ right. ${B}`:"✓ right"):m(A,"wrong",`✗ ${B}`):m(A,
"open","there is no such gradient at these inputs")}let D=Object.values(I).filter(({isRight:A})=>A).length,_=Object.entries(
I).find(([,{isRight:A}])=>!A),j=O.find(({number:A})=>typeof A=="string"),V=_?`${_[0]}: ${_[1].text}`:j?`${j.row.name}: ${j.
number}`:"";P(M,`${D} of ${u.length} right. ${V}`.trim()),o.checked({isSolved:D===u.filter(N).length,codes:F})}function k(){
h=null;for(let $ of u)m($,"open","");P(M,"")}function y($){g=$,d.disabled=$,P(p,$?"Hide":"Reveal"),o.hide(!$)}for(let{field:$}of u)
$.addEventListener("keydown",w=>{w.stopPropagation(),w.key==="Enter"&&(w.preventDefault(),b())});d.addEventListener("cli\
ck",b),p.addEventListener("click",()=>{g||o.revealed(),y(!g)});let{another:x}=o;return x&&v(f,"button",{type:"button"},"\
New numbers").addEventListener("click",()=>{for(let{field:$}of u)$.value="";k(),x(),y(!1)}),k(),{show($){h!==null&&h!==JSON.
stringify($)&&k()}}}function Ss(n,t,e,s){let{nodes:o,output:r}=t,i=v(n,"section",{class:"bp-predict","aria-label":"Your gradients"});v(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=v(i,"p"),c=v(a,"label"),l=v(
c,"span",{class:"bp-names"}),u=Ot(c,{"aria-label":"gradient"},$),f=v(i,"p"),d=v(f,"button",{type:"button"},"Check"),p=v(
f,"button",{type:"button"},"Reveal"),M=v(i,"dl"),g=v(i,"p",{role:"status","aria-live":"polite"}),h=o.flatMap((N,E)=>wt(N)?
[E]:[]),m=new Map,b={kind:"gradient",place:h[0],entry:0},k=!1,y="",x=({place:N,entry:E})=>`${N}:${E}`;function $(N){it(o[b.
place])||b.place===r||(m.set(x(b),{cell:{...b,kind:"gradient"},number:N,mark:"open"}),s.changed())}function w(){u.get();
let N=s.current(),{gradients:E}=N,R=[...m.values()],I=R.filter(({cell:A})=>Number.isFinite(E[A.place]?.[A.entry])),F=I.length?
ae(t,e,N,S(I)).said:{};for(let A of I){let{place:z,entry:K}=A.cell,B=F[o[z].name].isRight||nt(A.number,Number(E[z]?.[K]));
A.mark=B?"right":"wrong"}O(F,I);let D=h.reduce((A,z)=>A+(E[z]?.length??0),0),_=R.find(({mark:A})=>A==="wrong"),j=R.filter(
({mark:A,cell:z})=>A==="right"&&wt(o[z.place])).length,V=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";P(
g,`${j} of the ${D} gradients of the inputs are right.${V}`),_&&s.choose(_.cell),s.changed()}function S(N){let E={};for(let{
cell:R,number:I}of N){let F=o[R.place];E[F.name]??=new Array(rt(F.shape)).fill(NaN),E[F.name][R.entry]=I}return E}function O(N,E){
M.replaceChildren();for(let[R,I]of[...o.entries()].reverse()){if(!Object.hasOwn(N,I.name))continue;let{isRight:F,text:D}=N[I.
name],j=`✓ right${E.filter(({cell:A})=>A.place===R).length<rt(I.shape)?" so far":""}${D&&`. ${D}`}`,V=v(M,"div",{class:F?
"bp-right":"bp-wrong"});v(V,"dt",{},`∂${o[r].name}/∂${I.name}`),v(V,"dd",{},F?j:`✗ ${D}`)}}return d.addEventListener(
"click",w),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let E=u.get();if(E===null)
return;$(E),w();let{place:R,entry:I}=b,F=o[R].shape.reduce((D,_)=>D*_,1);m.get(x(b))?.mark==="right"&&I+1<F&&(s.choose({
kind:"gradient",place:R,entry:I+1}),u.element.value="")}),p.addEventListener("click",()=>{k=!k,d.disabled=k,P(p,k?"Hide":
"Reveal"),s.hide(!k)}),{choose(N){let E=x(N)!==x(b);b=N;let R=o[N.place],I=`∂${o[r].name}/∂${ct(R,N.entry)}`,F=!it(R)&&
N.place!==r;P(l,F?`${I} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",F?I:"gradient"),u.element.
disabled=!F;let D=m.get(x(N));E&&D?u.set(D.number):E&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if(y&&y!==
N){for(let E of m.values())E.mark="open";P(g,""),M.replaceChildren()}y=N},question(N){let E=Object.fromEntries(Object.entries(
N).filter(([R])=>/^((tint|image):)?value:|^(low|high):value:/.test(R)));o.forEach((R,I)=>{if(!it(R)){if(E[`partial:${R.name}`]=
"∂",I===r)E[`gradient:${R.name}`]="1";else if(!R.shape.length){let F=m.get(`${I}:0`);E[`gradient:${R.name}`]=F?se(F.number):
"?"}}});for(let[R,I]of o.entries()){if(it(I)||!I.shape.length)continue;let F=I.shape.reduce((_,j)=>_*j,1),D=Array.from({
length:F},(_,j)=>m.get(`${R}:${j}`)?.number??Number.NaN);xe(E,"gradient",I.name,I.shape,D);for(let _ of Object.keys(E))_.
startsWith(`gradient:${I.name}[`)&&E[_]==="–"&&(E[_]="?")}return E},marks(){let N=[...m.values()];return{right:N.filter(
({mark:E})=>E==="right").map(({cell:E})=>E),wrong:N.filter(({mark:E})=>E==="wrong").map(({cell:E})=>E)}}}}var _e=(n,t)=>dt(n)[t]?.ahead;function On(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=_e(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var Be=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function En(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=dt(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,M)=>({kind:M===e?"gradient":"value",place:M===e?t:p,entry:u[M][s*l+d]})))}let{terms:i,places:a}=_e(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Br(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Br=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function Os(n,{kind:t,
place:e,entry:s}){return t==="value"?On(n,e,s).flat():Be(n,e).flatMap(o=>En(n,o,s).flat())}function Es(n,{kind:t,place:e,
entry:s}){if(t==="value")return Be(n,e).flatMap(a=>{let{terms:c,places:l}=_e(n,a.place);return Wr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=_e(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Wr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var An=6;function As(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=v(o,"div",{class:"bp-heading"}),i=v(o,"p"),a=v(o,"table"),c=v(o,"p"),l=m=>`∂${e[s].name}/∂${m}`,u=(m,b)=>{
let k=m.slice(0,An).map(x=>x.map(b).join(" · ")),y=m.length-k.length;return[...k,...y>0?[`… (${y} more)`]:[]].join(" \
+ ")},f=({kind:m,place:b,entry:k})=>`${m==="gradient"?"d":""}${d(b,k)}`;function d(m,b){let k=e[m];return k.gate===null&&
k.number!==null&&!k.shape.length?T((k.number??[])[0]):ct(k,b)}let p=[],M="";function g(m,b,k){M=k,a.replaceChildren();let y=t.
gradients&&!it(e[m])?Be(e,m):[];if(y.length){let x=v(a,"tr");for(let $ of["flow through","upstream × local","downstream"])
v(x,"th",{scope:"col"},$)}p=y.map(x=>{let $=e[x.place],w=$.gate!==null&&$.made.back!==void 0,S=En(e,x,b),O=w?S:S.map(([I])=>[
I]),N=v(a,"tr");v(N,"th",{scope:"row"},$.name);let E=v(N,"td");v(E,"span",{class:"bp-names"},`${u(O,f)}${w?"":" · local \
gradient"}`);let R=v(E,"span",{class:"bp-numbers"});return{edge:x,terms:O,numbers:R,downstream:v(N,"td",{class:"bp-flow"})}})}
return{show({place:m,entry:b},k,y,x){let $=e[m],w=ct($,b),S=({kind:j,place:V,entry:A})=>{let z=j==="gradient"?y.get(V):k.
values[V];return z?It(T(z[A])):"?"},O=k.values[m]?.[b],N=O===void 0?"undefined":T(O),E=k.steps.slice(0,x),R=$.gate===null||
E.some(j=>j.place===m);P(i,R?`${w} = ${h(m,b,f,S)}${N}`:`${w}: not yet`),M!==w&&g(m,b,w);for(let{edge:j,terms:V,numbers:A,
downstream:z}of p){let B=E.find(et=>et.flows&&et.place===j.place)?.flows?.find(et=>et.position===j.position),Z=B?.local?
` · ${It(T(B.local[b]))}`:"";P(A,B?`${u(V,S)}${Z}`:"not yet"),P(z,B?`= ${T(B.downstream[b])}`:"")}let I=y.get(m)?.[b],F=I===
void 0||it($)?"":` = ${T(I)}`;P(r,it($)?`${w} is data and gets no gradient`:`${l(w)}${F}`);let D="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=p.length||it($)?"":`${e[s].name} does not depend on ${w}\
.`;P(c,m===s&&t.gradients?D:_)}};function h(m,b,k,y){let x=e[m],$=On(e,m,b);if(x.gate===null)return"";if(x.made.back||x.
made.places)return $.length===1&&$[0].length===1?`${u($,k)} = `:`${u($,k)} = ${u($,y)} = `;let w=x.made.pattern?x.gate.replace(
"log_sum_exp","log Σ exp"):x.gate,S=x.made.pattern?$.map(([N])=>N):$[0],O=S.length>An?", …":"";return`${w}(${S.slice(
0,An).map(k).join(", ")}${O}) = `}}var Dr=1.2,Hr=[.5,1,2,4];function We(n,t,e){let s=v(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(S,O,N){let E=v(s,"button",{type:"button","aria-label":O,title:O},S);return E.addEventListener("click",N),E}let r=o(
"◀","One step back",()=>m(p-1)),i=o("","",x),a=o("▶","One step on",()=>m(p+1)),c=v(s,"input",{type:"range",min:0,max:t,
step:1,"aria-label":"step"}),l=v(s,"span",{class:"bp-count"}),u=v(s,"label",{},"speed "),f=v(u,"select");for(let S of Hr)
v(f,"option",{value:S},`${S}×`);f.value="1";let d=t,p=t,M=0;function g(){c.value=String(p),c.setAttribute("aria-valuete\
xt",`step ${p} of ${d}`),c.max=String(d),P(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,P(i,M?"❚❚ pause":
"▶▶ play");let S=M?"Pause":"Play the steps";i.setAttribute("aria-label",S),i.title=S}function h(S){p=Math.min(d,Math.
max(0,S)),g(),e()}function m(S){b(),h(S)}function b(){clearTimeout(M),M=0,g()}function k(){M=setTimeout(y,1e3*Dr/Number(
f.value))}function y(){p+1>=d?M=0:k(),h(p+1)}function x(){if(M){b();return}k(),p===d&&h(0),g()}c.addEventListener("input",
()=>m(c.valueAsNumber));function $(S){let O=p===d;d=S,p=O?d:Math.min(p,d),b()}function w(S){S.addEventListener("keydown",
O=>{let{key:N,altKey:E,ctrlKey:R,metaKey:I,target:F}=O;if(!(E||R||I)){if(N===" ")x();else{if(F!==S)return;if(N==="ArrowR\
ight")m(p+1);else if(N==="ArrowLeft")m(p-1);else if(N==="Home")m(0);else if(N==="End")m(Number.POSITIVE_INFINITY);else return}
O.preventDefault(),O.stopPropagation()}})}return g(),{get:()=>p,set:m,stop:b,limit:$,hear:w}}function ce(n,t,e,s){let[o,r,i]=e,a=v(n,"div",{class:"bp-slider"}),c=v(a,"span",{title:t});for(let h of t.split(/(?<=_)/))
c.append(h,document.createElement("wbr"));let l=v(a,"input",{type:"range","aria-label":t}),u=Ot(a,{"aria-label":`${t}, t\
yped`},h=>{M(h),s(d)}),f=o,d=o;function p(h){f=o-i*Math.max(0,Math.ceil((o-h)/i));let m=r+i*Math.max(0,Math.ceil((h-r)/i));
for(let[b,k]of Object.entries({min:f,max:m,step:i}))l.setAttribute(b,String(k))}function M(h){p(h),g(h)}function g(h){d=
h,l.value=String(h),l.setAttribute("aria-valuetext",T(h)),u.set(h)}return l.addEventListener("input",()=>{g(le(l.valueAsNumber,
f,i)),s(d)}),{get:()=>d,set:M}}function le(n,t,e){let s=Math.max(Ts(t),Ts(e));return Number((t+e*Math.round((n-t)/e)).toFixed(
Math.min(100,s)))||0}function Ts(n){let[t,e="0"]=String(n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(
e))}function Ct(n,t,e){let s=v(n,"label",{class:"bp-toggle"}),o=v(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function ue(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return Gr(n,t);let a=r[e-1];if(!a.flows)return Vr(n,s,a);let c=ot(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:M})=>`${Tn(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T(M)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(c)} and passes ${pt(l)}.`}function Vr({nodes:n,gates:t},e,{place:s,node:o}){
let r=gt(o,e),i=ot(e,s),a=T(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let M=T(ot(e,p[0]));return p[1]?It(M):M}).
join(""),l=r.filter((p,M)=>!Q(n[o.inputs[M]])),u=o.exact&&l.every(p=>Lt($t(p),p))?"=":"≈",f=en(t[o.gate].value(...r.map(
$t)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function Tn(n,t,e){let s=en($t(n)*
$t(t),e);return`${It(T(n))} · ${It(T(t))} ${s} ${T(e)}`}function Gr(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${T(ot(e,l))}`]:[]),a=`${Q(s[o])?"The output":
r} = ${T(ot(t,o))}.`;return i.length?`${a} Gradients: ${pt(i)}.`:a}function Jt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};Kr(a,n,t,i),Ur(a,i);for(let[l,u]of qr(n,t,e))Q(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Yr(a,n,c),a}function Kr(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=T(a))}}
function Ur(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(i)}`}function qr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,ot(e,
l))}),a}function Yr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Q(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Ls(n,t){let e=v(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=v(e,"div",{class:"bp-\
heading"}),o=v(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=v(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,P(s,ct(t.nodes[l],u)),P(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,M=t.nodes[d],g=ct(M,p),h=t.zoomed[d],m=dt(t.nodes)[d]?.ahead;if(M.
gate===null||!m)return c(l,"It is given, so there is nothing behind it.");if(!h){let O=`It is made of ${m.terms} entries\
, too many for boxes of their own.`,[N]=M.inputs,E=ct(t.nodes[N],m.places[0][p]);return c(l,m.terms>1?O:`It is ${E} itse\
lf: no gate stands between them.`)}i!==d&&a(l,h),o.hidden=!1;let b={};for(let[O,[N,E]]of Object.entries(h.leaves))b[O]={
kind:"value",place:M.inputs[N],entry:m.places[N][p*m.terms+E]};let k=Object.entries(b).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if(k.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let y=Object.fromEntries(k),x=f.get(
d)?.[p],$=ut({...h,gates:t.gates},y),w=Jt({...t,...h,kinks:{},mistakes:void 0},$,$.steps.length+1);for(let O of o.querySelectorAll(
"[data-k]")){let[N,E]=(O.getAttribute("data-k")??"").split(":"),R=h.nodes.findIndex(I=>I.name===E);N==="label"?P(O,S(R,b[E])):
N==="value"?P(O,w[`value:${E}`]??""):N==="partial"?P(O,x===void 0?"":"∂"):N==="gradient"&&P(O,Xr($.gradients[R],x))}P(
s,`${g}, zoomed in: ${Object.keys(b).length} entries go in, one comes out`),o.setAttribute("aria-label",`${g} = ${w[`val\
ue:${h.nodes[h.output].name}`]}`),P(r,"∂ is what flows back through this entry alone; other entries add their share. Esc\
 closes the zoom.");return;function S(O,N){return N?ct(t.nodes[N.place],N.entry):O===h?.output?g:`${g}.${h?.nodes.slice(
0,O+1).filter(E=>!at(E)).length}`}}}}var Xr=(n,t)=>n===void 0||t===void 0?"":T(n*t);var Jr=5,Zr=1e-12;function De(n,t,e){let{nodes:s,output:o}=t,r=v(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(L=>L.gate!==
null).length,a=s.findIndex(L=>wt(L)&&L.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=v(r,"div",{class:"bp-controls"}),M=Object.entries(t.ranges).map(([L,G])=>({name:L,control:ce(
p,L,G,U=>e.set({...e.get(),[L]:U}))})),g=v(p,"div",{class:"bp-of-entry"}),h=ls(r,t,{choose:lt,point(L){L===l||L&&l&&Qr(L,
l)||(l=L,Z())},isOpen:L=>!f&&L.kind==="value"&&wt(s[L.place]),drag(L,G){A(L,Number((d+G).toFixed(6)))},edit:()=>{u&&O?O.
focus():g.querySelector("input")?.focus()},epsilon:()=>f?R.get():0,pull:yt}),m=v(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),b=v(r,"div",{class:"bp-bar"}),k=We(b,t.gradients?2*i+1:i,C),y=v(b,"div",{class:"bp-toggle\
s"}),x=Ct(y,"nudge",L=>tt(L)),$=t.gradients?Ct(y,"flows as bands",B):null,w=Ct(y,"zoom",X),S=v(r,"div",{class:"bp-below"}),
O=t.gradients&&t.mistakes?Ss(S,t,t.mistakes,{current:()=>Ht(t,e.get()),hide:st,choose:lt,changed:B}):null,N={name:"",gate:null,
number:null},E={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},R=Ee(S,{nodes:[N,E],output:1,kinks:{},
functions:{}},B);R.toggle(!1);let I=Ls(h.element,t),F=As(S,t),D=null,_=[],j=[];function V({place:L,entry:G}){return be(e.
get()[s[L].name])[G]}function A({place:L,entry:G},U){let{name:Y,shape:mt}=s[L],xt=e.get(),ht=[...be(xt[Y])];ht[G]=U,e.set(
{...xt,[Y]:Vn(ht,mt)})}function z(){let L=s[c.place],G=ct(L,c.entry);if(!wt(L)||!L.shape.length){(D||!g.childNodes.length)&&
(g.replaceChildren(),D=null,v(g,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let U=V(c);if(D?.
name!==G){g.replaceChildren();let Y=c,mt=Math.max(Jr,2*Math.abs(U)),xt=ce(g,G,[-mt,mt,mt/50],ht=>A(Y,ht));D={name:G,control:xt}}
D.control.get()!==U&&D.control.set(U)}function K(){t.gradients&&k.limit(u?i+1:2*i+1)}function B(){let L=e.get(),G=Ht(t,L),
U=k.get(),Y=u&&U>G.forwardSteps,mt=Y?G.forwardSteps:U,xt=ke(t,G,mt),ht=pn(t,G,mt);r.classList.toggle("bp-asking",Y),O&&O.
at(JSON.stringify(L)),h.show(Y&&O?O.question(xt):xt,(zt,_t)=>{let he=G.values[zt]?.[_t],ge=it(s[zt])?void 0:ht.get(zt)?.[_t],
Bt=[he===void 0?[]:`value ${T(he)}`];return ge!==void 0&&Bt.push(`gradient ${T(ge)}`),[ct(s[zt],_t),...Bt.flat()].join("\
, ")});let me=!t.gradients&&U===i;P(m,Y&&!G.failure?"The forward pass is done. Which gradient does each entry have?":$e(
t,G,me?U+1:U)),h.flows.show($?.checked&&!Y?G.steps.slice(0,U).map(ti):null),F.show(c,G,ht,mt),I.toggle(w.checked),w.checked&&
I.show(c,G,ht),h.open(w.checked?c.place:null,I.element),z(),et(L,G),Z()}function Z(){let L=l??c,G=u&&O?O.marks():{},[U,Y]=j;
L===U&&c===Y&&!_.length&&!O||(j=_.length?[]:[L,c],h.light({chosen:[c],from:Os(s,L),to:Es(s,L),moved:_,...G}))}function et(L,G){
_=[];let U=G.values[c.place];if(!f||!U)return;let Y=R.get(),mt=U.map((Bt,ne)=>ne===c.entry?Bt+Y:Bt),xt=rn(t,L,new Map([[
c.place,mt]]));_=s.flatMap((Bt,ne)=>{let[io,ao]=[G.values[ne]??[],xt[ne]??[]];return ao.flatMap((Fn,zn)=>Math.abs(Fn-io[zn])>
Zr*Math.abs(Fn)?[{kind:"value",place:ne,entry:zn}]:[])});let ht=c.place===o;N.name=ct(s[c.place],c.entry);let[me,Ze]=[G.
values[o]?.[0],xt[o]?.[0]],zt=me===void 0||Ze===void 0?void 0:Ze-me,_t=G.gradients[c.place]?.[c.entry],he=ht?Y:_t===void 0?
void 0:_t*Y,ge={moved:[Y,zt],promised:[Y,he],after:[]};R.show(ht?1:0,ge,{values:[]},t.gradients&&!u&&k.get()>G.steps.length)}
function X(L){w.checked=L,B(),L&&I.reveal()}r.addEventListener("keydown",L=>{L.key==="Escape"&&w.checked&&X(!1)});function tt(L){
f=L,x.checked=L,r.classList.toggle("bp-nudged",L),R.toggle(L),B()}function yt(L,G){L!==c.place&&lt({kind:"value",place:L,
entry:0}),!it(s[L])&&(f||tt(!0),R.set(G))}function st(L){u=L,K(),B()}function lt(L){c=L,wt(s[L.place])&&(d=V(L)),h.choose(
L),O?.choose(L),B()}function Mt(){let L=e.get();if(!s.some(G=>wt(G)&&!(G.name in L))){for(let{name:G,control:U}of M)U.get()!==
L[G]&&U.set(L[G]);B()}}function C(){let L=Ht(t,e.get()).steps[k.get()-1];L&&h.reveal([L.place,...L.node.inputs]),B()}let H=new ResizeObserver(
()=>h.resize());H.observe(r),k.hear(h.element);let q=e.listen(Mt);return h.choose(c),O?.choose(c),K(),Mt(),()=>{k.stop(),
q(),H.disconnect(),r.remove()}}var Qr=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function ti({node:n,flows:t}){
return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&
s.some(a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:{node:n,flows:null}}var ei=["Escape","Tab"],Is=["Play or pause","Back to the first step","Repeat"];function Zt(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Zt(n,t)});return()=>r()}let s=new MutationObserver(()=>js(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});js(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(ei.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function js(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Is[e]),
t.setAttribute("title",Is[e])})}function He(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var Ln=430,In=230,Pt={left:54,right:12,top:10,bottom:30},Rs=121,ni=[.1,.3,.5,.7,.9],si=.02,oi="",ri=3;function Fs(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=v(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=v(i,"la\
bel",{},"along "),c=Object.keys(r),l=v(a,"select");c.length>1&&v(l,"option",{value:oi},"the slider that moves");for(let j of c)
v(l,"option",{value:j},j);l.addEventListener("change",e);let u=c[0],f=W(i,"svg",{viewBox:`0 0 ${Ln} ${In}`,role:"img"}),
d=W(f,"g",{class:"bp-axes"}),[p,M]=[Pt.left,Pt.top],[g,h]=[Ln-Pt.left-Pt.right,In-Pt.top-Pt.bottom],m=`${p} ${M} ${g} ${h}`,
b=W(f,"svg",{x:p,y:M,width:g,height:h,viewBox:m,preserveAspectRatio:"none"}),k=W(b,"path",{class:"bp-line"}),y=W(b,"path",
{class:"bp-tangent"}),x=W(f,"circle",{class:"bp-point",r:5}),$=v(i,"p",{"aria-hidden":"true"}),w={name:"",low:0,high:0,bottom:0,
top:0},S="",O=j=>p+(j-w.low)/(w.high-w.low)*g,N=j=>M+h-(j-w.bottom)/(w.top-w.bottom)*h,E=j=>Math.max(-1e5,Math.min(1e5,N(
j))),R=(j,V)=>`${O(j).toFixed(2)} ${E(V).toFixed(2)}`;function I(j,V,A){let[z,K]=F(j,V[j]),B=w.name===j&&w.low===z&&w.high===
K,Z=A===void 0||w.bottom<=A&&A<=w.top;if(B&&Z)return;let et=[A];for(let st of ni){let lt=Object.fromEntries(c.map(Mt=>[Mt,
ci(r[Mt],st)]));et.push(...D(j,z,K,lt))}let[X,tt]=B?[w.bottom,w.top]:li(Ps(et),Ps(D(j,z,K,V)));A!==void 0&&([X,tt]=[Math.
min(X,A),Math.max(tt,A)]);let yt=Math.max(.12*(tt-X),(si*(K-z)-(tt-X))/2);(!B||A===X)&&(X-=yt),(!B||A===tt)&&(tt+=yt),w=
{name:j,low:z,high:K,bottom:X,top:tt},S="",d.replaceChildren();for(let[st,lt]of Tt(z,K))W(d,"path",{d:`M${O(st)} ${M}v${h}`}),
W(d,"text",{x:O(st),y:In-Pt.bottom+16,"text-anchor":"middle"},lt);for(let[st,lt]of Tt(X,tt))W(d,"path",{d:`M${p} ${N(st)}\
h${g}`}),W(d,"text",{x:p-6,y:N(st)+4,"text-anchor":"end"},lt)}function F(j,V){let[A,z]=r[j];return[Math.min(A,V),Math.max(
z,V)]}let D=(j,V,A,z)=>Cs(V,A).map(K=>jt(t,{...z,[j]:K})[o]);function _(j,V){let A=Cs(w.low,w.high),z=D(j,w.low,w.high,V),
K="";z.forEach((B,Z)=>{let et=Z&&z[Z-1]!==void 0;B!==void 0&&(K+=`${et?"L":"M"}${R(A[Z],B)}`)}),k.setAttribute("d",K)}return{
resize:()=>Rt(f,d,Ln),moved(j){u=j},show(j,V,A){let z=l.value||u,K=j[z],B=V.values[o];I(z,j,B);let Z=JSON.stringify([z,{
...j,[z]:0}]);Z!==S&&_(z,j),S=Z;let{low:et,high:X}=w,tt=V.gradients[s.findIndex(H=>at(H)&&H.name===z)],yt=B!==void 0&&w.
bottom<=B&&B<=w.top;x.setAttribute("visibility",yt?"visible":"hidden"),B!==void 0&&(x.setAttribute("cx",String(O(K))),x.
setAttribute("cy",String(E(B))));let st=A&&B!==void 0&&tt!==void 0&&Number.isFinite(tt),lt=st?[et,X].map(H=>R(H,B+tt*(H-
K))):[];y.setAttribute("d",st?`M${lt.join("L")}`:"");let Mt=st?ai(t,V,z):"",C=ii(s[o].name,z,K,B,st?tt:void 0,Mt);P($,C),
f.setAttribute("aria-label",C)}}}function ii(n,t,e,s,o,r){let i=`${n} along ${t}`,a=`at ${t} = ${T(e)}`;return s===void 0?
`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}: ${a} the node ${r} has a kink, so there is no one tangent. The\
 backward pass takes ${T(o)}.`:`${i}: ${a} the tangent has the slope ${T(o)}. That is ∂${n}/∂${t}.`}function ai(n,{values:t},e){
let s=new Set;for(let[o,r]of n.nodes.entries())if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&
(s.add(o),re(n,t,o)))return r.name;return""}var ci=([n,t],e)=>n+e*(t-n),Cs=(n,t)=>Array.from({length:Rs},(e,s)=>n+(t-n)*
s/(Rs-1));function Ps(n){let t=n.filter(e=>e!==void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],
t[Math.ceil(.98*(t.length-1))]]:[0,0]}function li([n,t],[e,s]){let o=ri*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.
min(Math.max(t,s),s+o)]:[n,t]}function Tt(n,t){let e=(t-n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??
10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.
max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[a,i>4?String(a).replace(/^-/,"−"):T(a)])}function zs(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=v(
o,"div",{class:"bp-heading"}),i=v(o,"table"),a=v(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let g=Bn(t).reverse().flatMap(([h,{name:m,inputs:b}])=>{let k=b.filter(y=>y===p).length>1;return b.
flatMap((y,x)=>y===p?[{place:h,position:x,name:m,label:k?`${m}, input ${x+1}`:m}]:[])});if(g.length){let h=v(i,"tr");for(let m of[
"flow through","upstream × local","downstream"])v(h,"th",{scope:"col"},m)}if(l=g.map(({place:h,position:m,name:b,label:k})=>{
let y=v(i,"tr");v(y,"th",{scope:"row"},k);let x=v(y,"td");v(x,"span",{class:"bp-names"},`${c(h)} · ∂${b}/∂${e[p].name}`);
let $=v(x,"span",{class:"bp-numbers"});return{place:h,position:m,name:b,numbers:$,downstream:v(y,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let h=v(i,"tr",{class:"bp-total"});v(h,"th",{scope:"row",colspan:2},"sum of the flows"),u=v(h,"td")}}
return{show(p,M,g){f!==p&&d(p);let{gradients:h,failure:m}=M,b=M.steps.slice(0,g),k=l.map(I=>b.find(F=>F.flows&&F.place===
I.place)?.flows?.find(F=>F.position===I.position));l.forEach(({place:I,numbers:F,downstream:D},_)=>{let j=k[_],V=j?Tn(ot(
h,I),j.local,j.downstream):"",A=Math.max(V.lastIndexOf("="),V.lastIndexOf("≈")),z=m?.slope?b.some(K=>K.flows&&K.place===
I):m&&g>=m.step;P(F,j?V.slice(0,A).trim():z?"–":"not yet"),P(D,j?V.slice(A):"")});let y=k.filter(I=>I!==void 0),x=y.length>
0&&y.length===l.length,$=y.at(-1);u&&P(u,$?`${x?"":"so far "}${T($.total)}`:"");let w=x?` = ${T(ot(h,p))}`:"";P(r,p===s?
`${c(s)} = 1`:`${c(p)}${w}`);let[S,O]=[e[s].name,e[p].name],N=l.length?"":`${S} does not depend on ${O}.`,E="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",R=l.flatMap(({place:I,name:F},D)=>{let _=k[D];
return!_||!re(t,M.values,I)?[]:`${F} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});P(
a,p===s?E:N||[...new Set(R)].join(" "))}}}var fe={across:26,down:47,height:20,right:7};function _s(n,t,e){let{nodes:s}=t,o=Se(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(g=>({key:g.getAttribute("data-k")??"",target:g})),a=i.filter(({key:g})=>/^(value|partial|gradient|local|downstream):/.
test(g)),c=a.map(()=>""),l=i.filter(({key:g})=>/^(node|edge):/.test(g)),u=l.flatMap(({key:g,target:h})=>{let m=s.findIndex(
b=>!Q(b)&&`node:${b.name}`===g);return m<0?[]:[ui(h,m,s[m])]}),f=Ne(r),d=Te(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(g,h){let m=g.flatMap(b=>u.filter(k=>k.place===b)).map(({outline:b})=>b);m.length&&o.reveal(m,h)}for(let{
place:g,target:h}of u)h.setAttribute("role","button"),h.addEventListener("click",()=>e.choose(g)),h.addEventListener("fo\
cus",()=>{e.choose(g),p([g])}),h.addEventListener("keydown",m=>{m.key==="Enter"&&e.choose(g)}),Ae(h,e.epsilon,m=>e.pull(
g,m));let M=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(g){let h=["A\
rrow keys walk from box to box",...g?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${h.join(", ")}.`)},field(g,h){let m=u.find(N=>N.place===g);if(!m)throw new Error(`The node ${g}\
 has no box.`);let{x:b,y:k,width:y}=m.outline,[x,$]=[b.baseVal.value+fe.across,k.baseVal.value+fe.down],w={width:y.baseVal.
value-fe.across-fe.right,height:fe.height},S=W(m.target.parentNode,"foreignObject",{x,y:$,...w}),O=v(S,"input",{type:"te\
xt","aria-label":h,autocomplete:"off",maxlength:80});return O.addEventListener("focus",()=>p([g])),O},mark(g,h){let m=u.
find(b=>b.place===g)?.target;for(let b of["right","wrong"])m?.classList.toggle(b,b===h)},choose(g){d.stopAt(g);for(let{place:h,
target:m}of u)m.classList.toggle("chosen",h===g),m.setAttribute("aria-pressed",String(h===g))},nudge(g){for(let{place:h,
below:m}of u)P(m,g(h))},show(g){a.forEach(({key:m,target:b},k)=>{let y=g[m]??"";y!==c[k]&&(b.textContent=y,c[k]=y)});for(let m of M)
m.classList.remove("now","back");let h=l.filter(({key:m})=>g[m]);for(let{key:m,target:b}of h)b.classList.add(...g[m].split(
" "));M=h.map(({target:m})=>m);for(let m of u){let b=["value","gradient"].flatMap(y=>{let x=g[`${y}:${m.name}`];return x?
[`${y} ${x}`]:[]}),k=[m.called,...b].join(", ");k!==m.label&&m.target.setAttribute("aria-label",k),m.label=k}}}}function ui(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,c=W(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/
2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:Nt(e),target:n,outline:s,
below:c,label:""}}var fi=80,pi=1e3,di=4,mi=4;function Ve(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<fi&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,hi(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=gi(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function hi([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<mi?le(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function gi(n,t,e,s,o){let r=ut(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Q(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=T(u);Math.abs(u)>pi||f.includes("e")?l+=3:(!Lt($t(u),u)||f.replace(/[−.]/g,
"").length>di)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+bi(n,t,r):l}function bi(n,t,e){
let s=new Et(n,t,e.values),o=s.run(J);return Re(s,[]).filter(({rank:i,wrong:a})=>i<2&&kt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>nt(a,o[c]))).length}var wi=340,vi=900;function Qt(n,t,e,s){let{nodes:o}=t,r=v(n,"div",{class:"bp-view"}),i=o.findIndex(C=>!Q(C)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(C=>C.gate!==null).length,M=v(r,"div",{class:"bp-controls"}),g=Object.
entries(s?{}:t.ranges).map(([C,H])=>({name:C,control:ce(M,C,H,q=>tt(C,q))})),h=_s(r,t,{choose:X,epsilon:()=>f?F?.get()??
0:0,pull:Z}),m=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),b=v(r,"div",{class:"bp-bar"}),k=We(
b,t.gradients?2*p+1:p,st),y=v(b,"div",{class:"bp-toggles"}),x=a?null:Ct(y,"nudge",C=>B(C)),$=c?Ct(y,"flows as bands",A):
null,w=v(r,"div",{class:"bp-below"}),{mistakes:S}=t,O=S&&g.length?()=>e.set(Ve(t,S,e.get(),Math.random)):null,{checked:N,
revealed:E}=s??{checked:()=>{},revealed:()=>{}},I=S&&c?Ns(w,t,S,h,{current:V,hide:et,another:O,checked:N,revealed:E}):null,
F=a?null:Ee(w,t,A);F?.toggle(!1);let D=c?zs(w,t):null,_=o.some(at)&&!s?Fs(w,t,A):null;function j(){t.gradients&&k.limit(
u?p+1:2*p+1);let C=!a&&!(s&&u);h.tell(C),x?.parentElement?.toggleAttribute("hidden",!C),!C&&f&&B(!1)}function V(){let C=e.
get();return{at:C,pass:ut(t,C)}}function A(){let{at:C,pass:H}=V(),q=k.get(),L=u&&q>H.forwardSteps,G=L?H.forwardSteps:q,U=q>
H.steps.length,Y=Jt(t,H,t.gradients||q<p?G:H.forwardSteps);!t.gradients&&q===p&&xi(Y),r.classList.toggle("bp-asking",L),
h.show(L?$i(t,Y):Y),P(m,z(H,q,L)),D?.show(l,H,G),_?.show(C,H,c&&!u&&U),I?.show(C),h.flows.show($?.checked&&!L?H.steps.slice(
0,q):null),K(C,H)}function z(C,H,q){return q&&!C.failure?"The forward pass is done. Which gradient does each node have?":
!t.gradients&&H===p&&(!C.failure||C.failure.slope)?ue(t,{...C,failure:null},C.steps.length+1):ue(t,C,H)}function K(C,H){
if(!F)return;if(!f){h.nudge(()=>"");return}let q=Oe(t,C,H,l,F.get());h.nudge(L=>{let G=q.moved[L];return G!==void 0?ie(G):
q.promised[L]===void 0?"":"undefined"}),F.show(l,q,H,c&&!u&&k.get()>H.steps.length)}function B(C){if(C&&s&&u)return;f=C;
let H=o[l];C&&at(H)&&_?.moved(H.name),x&&(x.checked=C),r.classList.toggle("bp-nudged",C),F?.toggle(C),A()}function Z(C,H){
C!==l&&X(C),f||B(!0),f&&F?.set(H)}function et(C){u=C,j(),A()}function X(C){l=C,h.choose(C);let H=o[C];f&&at(H)&&_?.moved(
H.name),A()}function tt(C,H){_?.moved(C),e.set({...e.get(),[C]:H})}function yt(){let C=e.get();if(!g.some(({name:H})=>!(H in
C))){for(let{name:H,control:q}of g)q.get()!==C[H]&&q.set(C[H]);A()}}function st(){let C=ut(t,e.get()).steps[k.get()-1],H=C?.
flows?C.node.inputs.find(q=>!Q(o[q])):C?.place;C&&h.reveal([C.place,...C.node.inputs]),H!==void 0&&!u&&!f?X(H):A()}let lt=new ResizeObserver(
()=>{let C=_!==null&&r.clientWidth-h.width>=wi;r.classList.toggle("bp-beside",C),r.classList.toggle("bp-under",_!==null&&
!C&&r.clientWidth>=vi),h.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&h.reveal([t.output],!0))});r.style.setProperty(
"--bp-picture",`${h.width}px`),lt.observe(r),k.hear(h.element);let Mt=e.listen(yt);return h.choose(l),j(),yt(),()=>{k.stop(),
Mt(),lt.disconnect(),r.remove()}}function xi(n){for(let t of Object.keys(n))/^(node|edge):/.test(t)&&delete n[t]}function $i({
nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith("value:")),o=n.filter(i=>!Q(i)).map(i=>[`partial\
:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),[`gradient:${r}`]:"1"}}function Ge(n,t,e,s){let o=v(n,"div",{class:"bp-practice"}),r=v(o,"div",{class:"bp-bar"}),i=v(r,"p",{role:"status","aria\
-live":"polite"}),a=v(r,"button",{type:"button"}),c=v(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,M=!1,g=!1,h=new Set;function m(){
let b=l.filter(x=>x.tries).length+Number(p),k=u?`Level ${u.level}. `:"";P(i,`${p?"All correct! ":""}${k}${b} solved.${M&&
!p?" Revealed, so not counted.":""}`),P(a,p||M?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:b,level:k,trains:y}=u;l.push({key:b,level:k,trains:y,tries:p?d:0,made:[...h]}),u=null,p=
!1,g=!0,m(),s(l)}),m(),{show(b){f(),u=b,[d,p,M,h]=[0,!1,!1,new Set];let k={...b.figure,gates:t,functions:e};f=Qt(c,k,He(
b.start),{checked({isSolved:y,codes:x}){if(!(p||M)){d++,p=y;for(let $ of x)h.add($);m(),p&&a.focus()}},revealed(){M=!0,m()}}),
m(),g&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var qe=430,Ws=238,te={left:54,right:24,top:10,bottom:44},[pe,Ke]=[te.left,te.top],[Ue,ee]=[qe-te.left-te.right,Ws-te.top-
te.bottom],ki=1e6,jn=-12,Bs=2;function Ds(n,t,e){let{panel:s,svg:o,axes:r}=Vs(n,e),i=W(o,"path",{class:"bp-right-losses"}),
a=W(o,"path",{class:"bp-line"}),c=W(o,"circle",{class:"bp-point",r:4.5}),l=v(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>Rt(
o,r,qe),show({losses:f,beside:d}){let p=f.length-1,M=Math.ceil(Math.max(p,t)/t)*t,g=yi(Math.max(...[...f,...d??[]].map($=>Math.
min($,ki)))),h=$=>pe+$/M*Ue,m=$=>Ke+ee-Math.min($/g,1.02)*ee,b=`${M} ${g}`;b!==u&&Gs(r,Tt(0,M),Tt(0,g),h,m,"step"),u=b;let k=$=>`\
M${$.map((w,S)=>`${h(S).toFixed(1)} ${m(w).toFixed(1)}`).join("L")}`;a.setAttribute("d",k(f)),i.setAttribute("d",d?k(d):
""),c.setAttribute("cx",String(h(p))),c.setAttribute("cy",String(m(f[p])));let y=d?`; thin line: with the right gradient\
s, ${T(d[d.length-1])}`:"",x=`Step ${p}: the loss is ${T(f[p])}${y}.`;P(l,x),o.setAttribute("aria-label",`The loss from \
step to step. ${x}`)}}}function Hs(n){let{panel:t,svg:e,axes:s}=Vs(n,"Size of the gradient of each layer’s weights"),o=W(
e,"path",{class:"bp-right-losses"}),r=W(e,"path",{class:"bp-line"}),i=W(e,"g"),a=v(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>Rt(e,s,qe),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=m=>pe+(m-.5)/l.length*Ue,d=m=>Ke+ee-
(m-jn)/(Bs-jn)*ee,p=m=>d(Math.max(jn,Math.min(Bs,Math.log10(m))));if(!s.childElementCount){let m=l.map((k,y)=>[y+1,String(
y+1)]),b=[-12,-9,-6,-3,0].map(k=>[k,k?`10${Mi(k)}`:"1"]);Gs(s,m,b,f,d,"layer")}let M=m=>`M${m.map((b,k)=>`${f(k+1)} ${p(
b).toFixed(1)}`).join("L")}`;o.setAttribute("d",M(c)),r.setAttribute("d",M(l)),i.replaceChildren();for(let[m,b]of l.entries())
W(i,"circle",{class:"bp-point",cx:f(m+1),cy:p(b),r:3.5});let h=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin line: before the first step.`;P(a,h),e.setAttribute("aria-label",`The size of the gradient of each lay\
er’s weights: ${h}`)}}}function Vs(n,t){let e=v(n,"section",{class:"bp-losses","aria-label":t});v(e,"p",{class:"bp-hea\
ding","aria-hidden":"true"},t);let s=W(e,"svg",{viewBox:`0 0 ${qe} ${Ws}`,role:"img"});return{panel:e,svg:s,axes:W(s,"g",
{class:"bp-axes"})}}function Gs(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)W(n,"text",{x:s(i),y:Ke+ee+4,dy:"1em",
"text-anchor":"middle"},a);for(let[i,a]of e)W(n,"path",{d:`M${pe} ${o(i)}h${Ue}`}),W(n,"text",{x:pe-6,y:o(i)+4,"text-anc\
hor":"end"},a);W(n,"text",{x:pe+Ue/2,y:Ke+ee+4,dy:"2.1em","text-anchor":"middle"},r)}function yi(n){let t=10**Math.floor(
Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var Mi=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var Rn=360,de={left:40,right:10,top:22,bottom:42},vt=Rn-de.left-de.right,Ks=7;function qs(n,{points:t,window:e,fine:s,speaker:o}){
let r=v(n,"section",{class:"bp-plane","aria-label":"The points"}),i=W(r,"svg",{viewBox:`0 0 ${Rn} ${de.top+vt+de.bottom}`,
role:"img"}),{left:a,top:c}=de,[l,u]=e,f=x=>a+(x-l[0])/(l[1]-l[0])*vt,d=x=>c+vt-(x-u[0])/(u[1]-u[0])*vt;W(i,"rect",{class:"\
bp-zero",x:a,y:c,width:vt,height:vt});let p=W(i,"path",{class:"bp-one"}),M=W(i,"path",{class:"bp-border"}),g=W(i,"g",{class:"\
bp-axes"});for(let[x,$]of Tt(...l))W(g,"text",{x:f(x),y:c+vt+4,dy:"1em","text-anchor":"middle"},$);for(let[x,$]of Tt(...u))
W(g,"text",{x:a-6,y:d(x)+4,"text-anchor":"end"},$);W(g,"text",{x:a+vt/2,y:c+vt+4,dy:"2.1em","text-anchor":"middle"},"x1"),
W(g,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let h=t.length>30?.6:1,m=t.map(([x,$,w])=>Us(i,f(x),d($),w,h*Ks)),b=v(
r,"p"),[k,y]=[0,1].map(x=>{let $=W(b,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return Us($,8,x?9:
8,x,Ks-1),v(b,"span",{},` target ${x}`)});return k.after(" "),y.after(" "),v(b,"span",{},`Thick outline: the ${o} ge\
ts this point wrong.`),v(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>Rt(i,g,Rn),
show({grid:x,right:$}){let w=vt/(s-1),S=Ni(x,s,(N,E)=>`${Ft(a+N*w)} ${Ft(c+vt-E*w)}`);p.setAttribute("d",S.region),M.setAttribute(
"d",S.line);for(let[N,E]of m.entries())E.classList.toggle("bp-missed",!$[N]);let O=$.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${O} of them.`)}}}function Us(n,t,e,s,o){
if(!s)return W(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Ft(t)} ${Ft(e-r)}l${Ft(r)} ${Ft(
1.8*r)}h${Ft(-2*r)}z`;return W(n,"path",{class:"bp-target bp-target-1",d:i})}var Ft=n=>n.toFixed(1);function Ni(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[M,g,h]=a[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==h>0)continue;let m=p/(p-h);l.push(e(f+m*(M-f),d+m*(g-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var Si=100,Oi=35,Ei=4e3;function Ye(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=v(n,"div",{class:"bp-view bp-trainer"});if(c){let A=v(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");v(A,"code",{},c),A.append(".")}let f=v(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=Cn(f,"One st\
ep",()=>N(1)),p=Cn(f,"",()=>w?I():N(a)),M=Cn(f,"Reset",F),g=v(f,"div",{class:"bp-rate"});v(g,"span",{},"learning rate ");
let h=Ot(g,{"aria-label":"learning rate"});h.set(t.rate),h.element.readOnly=l,d.hidden=l;let m=v(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),b=v(u,"p",{class:"bp-wrong",role:"alert"}),k=v(u,"div",{class:"bp-charts"}),y=[qs(k,
t)],x=v(k,"div",{class:"bp-column"}),$=`Loss: mean of ${t.loss[1]} over ${o.length} points`;y.push(Ds(x,a,$)),y.push(e.get().
sizes.length?Hs(x):Ai(x));let w=0,S=0,O=0;function N(A){let z=h.get();z===null||w||(w=A,E(z,A))}function E(A,z){let K=matchMedia(
"(prefers-reduced-motion: reduce)").matches?z:Math.ceil(z/Si),B=l?0:Math.min(w,r==="page"?K:t.chunk);R(),e.advance(A,B,()=>{
clearTimeout(O),w-=B,(e.get().trouble||e.isOver())&&(w=0),j(),w?S=setTimeout(()=>E(h.get()??A,z),Oi):D()}),_()}function R(){
clearTimeout(O),r==="kernel"&&(O=setTimeout(()=>P(b,"No answer from the kernel yet: it is busy, or it is not running."),
Ei))}function I(){w=0,clearTimeout(S),D()}function F(){w=0,clearTimeout(S),R(),e.reset(()=>{clearTimeout(O),j(),D()})}function D(){
s(e.get()),_()}function _(){if(P(p,w?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=w>0,p.disabled=!w&&e.isOver(),w){P(
m,"Training …");return}let{losses:A,right:z,note:K,trouble:B}=e.get();P(b,B);let Z=A.length-1,et=z.filter(Boolean).length,
X=`Step ${Z}: the loss is ${T(A[Z])}, and the ${i} gets ${et} of ${z.length} points right.`;P(m,K&&Z?`${X} ${K}`:X)}function j(){
let A=e.get();for(let z of y)z.show(A)}M.title="Back to the weights of the start";let V=new ResizeObserver(()=>{for(let A of y)
A.resize()});return V.observe(u),j(),_(),()=>{w=0,clearTimeout(S),clearTimeout(O),e.stop(),V.disconnect(),u.remove()}}function Cn(n,t,e){
let s=v(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function Ai(n){let t=v(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=v(v(t,"thead"),"tr");for(let i of["weight","value","gradient"])v(e,"th",{scope:"\
col"},i);let s=v(t,"tbody"),o=new Map;function r(i){let a=v(s,"tr");v(a,"th",{scope:"row"},i);let c=[v(a,"td"),v(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);P(u,T(l)),P(f,c in a?T(a[c]):"")}}}}var Ys=1e-4,Ti="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Xe({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=Ii(o,r),u=e,f=ut(a,u),d=[M()],p="";function M(){return Number(f.values[a.output])}let g=(b,k)=>Number(
jt(c,{...u,x1:b,x2:k})[c.output]),h=()=>Object.fromEntries(a.nodes.flatMap((b,k)=>at(b)?[[b.name,Number(f.gradients[k])]]:
[]));function m(b){let k=h(),y=Object.fromEntries(Object.entries(u).map(([$,w])=>[$,w-b*k[$]])),x=ut(a,y);if(x.failure||
!Object.values(y).every(Number.isFinite)){p=Ti;return}[u,f]=[y,x],d.push(M())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:h(),grid:l.map(([b,k])=>Li(g(b,k))),right:s.map(([b,k,y])=>(g(b,k)-.5)*(y-.5)>0),sizes:[],note:"",trouble:p}),advance(b,k,y){
for(let x=0;x<k&&!p;x++)m(b);y()},reset(b){u=e,f=ut(a,u),d=[M()],p="",b()},isOver:()=>!1,stop(){}}}function Xs(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function Js({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function Li(n){let t=Math.min(1-Ys,Math.max(Ys,n));return Math.log(t/(1-t))}function Ii([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function Je(n,t,e){return n.on(t,e),()=>n.off(t,e)}var Zs=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?De:Qt)(s,{...c,gates:n,functions:t},Ri(e))}let i=Je(e,"change:figure",r);r();let a=Zt(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),Qs=(n,t)=>({render({model:e,el:s}){let o=Ge(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=Je(e,"change:problem",r);r();let a=Zt(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),to=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?Xe(s,n):Xs(ji(t)),
r=Ye(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=Zt(
e,".backprop-explorer");return()=>{r(),i()}}}),ji=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>Je(n,"change:state",t)}),Ri=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>Je(
n,"change:inputs",t)}),eo=()=>({render:({el:n})=>Zt(n,".backprop-depth")});async function no(n,t){let{figure:e,start:s}=await ro(Pn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
De:Qt)(o,{...e,gates:n,functions:t},He(s))}async function so(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await ro(
Pn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=ye(e,u,o,r,i),p={...s,...f.
mistakes};l.show({...d,figure:{...f,mistakes:p}})},l=Ge(a,n,t,c);c([])}function oo(n){let{figure:t,...e}=Pn(),s=document.
querySelector(".backprop-explorer");s&&Ye(s,t,t.place==="page"?Xe(t,n):Js(e))}async function ro(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var Pn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return mo(Ci);})();
